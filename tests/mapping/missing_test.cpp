#include <gmock/gmock.h>

#include "mapping/reading.hpp"

/// What is not there: empty cells, dates from which figures exist, and periods that should be.
namespace bijlage::mapping {
namespace {

using test::Read;
using test::Rows;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string visits =
    "header = ['Bezoeken']\nlabels = { left = 'period', above = 'measure' }\n";
const Rows one_empty{{"", "Bezoeken"}, {"2016", 1}, {"2017", ""}, {"2018", 3}};

TEST(EmptyCells, AreMissingAndTold) {
  const Read read(table(visits), one_empty);
  EXPECT_EQ(read.at("B3"), "2017 visits O blank");
  EXPECT_THAT(read.findings(), ElementsAre("P01@B3"));
}

TEST(EmptyCells, AreNotOfferedWhereTheMappingSaysSo) {
  const Read read(table(visits + "empty = 'M'"), one_empty);
  EXPECT_EQ(read.at("B3"), "2017 visits M not-existing");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(EmptyCells, AreNothingWhereTheMappingSaysSo) {
  const Read read(table(visits + "empty = 'skip'"), one_empty);
  EXPECT_EQ(read.at("B3"), "");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(EmptyCells, UnderEachOtherAreToldOnce) {
  const Read read(table("header = ['Bezoeken', 'Vragen']\n"
                        "labels = { left = 'period', above = 'measure' }"),
                  {{"", "Bezoeken", "Vragen"},
                   {"2016", 1, ""},
                   {"2017", "", ""},
                   {"2018", "", 1},
                   {"2019", 1, ""}});
  EXPECT_THAT(read.findings(), ElementsAre("P01@B3:B4", "P01@C2:C3", "P01@C5"));
}

TEST(EmptyCells, ARowWithoutAnyFigureIsStillARow) {
  const Read read(table(visits + "until = 'end'"),
                  {{"", "Bezoeken"}, {"2016", 1}, {"2017"}, {"2018", 3}});
  EXPECT_EQ(read.at("B3"), "2017 visits O blank");
}

TEST(EmptyCells, AFormulaWithoutAValueIsAnothersToTell) {
  const Read read(table(visits),
                  {{"", "Bezoeken"}, {"2016", support::formula_without_value()}, {"2017", 1}});
  EXPECT_EQ(read.at("B2"), "2016 visits O blank");
  EXPECT_THAT(read.findings(), IsEmpty());
}

TEST(Available, BeforeItThereCanBeNoFigure) {
  const Read read(
      table("header = ['Bezoeken', 'Pageviews']\navailable = { 'Pageviews*' = '2022-05' }\n"
            "labels = { left = 'period', above = 'measure' }"),
      {{"", "Bezoeken", "Pageviews"},
       {"maart 2022", 1, ""},
       {"april 2022", 1, "-"},
       {"mei 2022", 1, 7},
       {"juni 2022", 1, ""}});
  EXPECT_EQ(read.at("C2"), "2022-03 pageviews M not-existing");
  EXPECT_EQ(read.at("C3"), "2022-04 pageviews M not-existing");
  EXPECT_EQ(read.at("C4"), "2022-05 pageviews 7");
  EXPECT_EQ(read.at("C5"), "2022-06 pageviews O blank");
  EXPECT_THAT(read.findings(), ElementsAre("P01@C5"));
}

TEST(Available, CutsThePeriodThatItLiesIn) {
  const Read read(table(visits + "available = { 'Bezoeken' = '2022-05' }"),
                  {{"", "Bezoeken"}, {"2022", 1}});
  EXPECT_EQ(read.covered("B2"), "2022-05-01..2022-12-31");
}

std::vector<std::string> missing_periods(const std::string& expect, const Rows& rows) {
  const Read read("[expect]\n" + expect + "\n" + table(visits), rows);
  std::vector<std::string> periods;
  for (const auto& finding : read.result.findings) {
    if (finding.message.key == "finding.P01.expected") periods.push_back(finding.expected);
  }
  return periods;
}

TEST(Expect, EveryPeriodHasAFigure) {
  const Rows rows{{"", "Bezoeken"}, {"2017-02", 1}, {"2017-03", "onbekend"}, {"2017-05", 2}};
  const std::string months = "frequency = 'month'\nperiods = '2017-01..2017-05'";
  EXPECT_THAT(missing_periods(months, rows), ElementsAre("2017-01", "2017-03-01/P2M"));
  EXPECT_THAT(missing_periods("periods = '2017'", rows), IsEmpty());
  EXPECT_THAT(missing_periods("frequency = 'year'\nperiods = '2016..2018'", rows),
              ElementsAre("2016", "2018"));
}

TEST(Expect, AFigureForMoreThanThePeriodIsNone) {
  const Rows rows{{"", "Bezoeken"}, {"2017", 1}};
  EXPECT_THAT(missing_periods("frequency = 'half-year'\nperiods = '2017'", rows),
              ElementsAre("2017"));
}

}  // namespace
}  // namespace bijlage::mapping
