// When a service began, as notes say it: what comparisons over time must know.
#include <gmock/gmock.h>

#include "mapping/reading.hpp"

namespace bijlage::mapping {
namespace {

using test::Read;
using test::Rows;
using test::table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string by_month =
    "header = ['Bezoeken', 'Vragen']\n"
    "labels = { heading = 'period', left = 'period', above = 'measure' }\n";

// Each start and the series that it holds for: "2017-02-01 visits questions".
std::vector<std::string> starts(const Rows& rows) {
  const Read read(table(by_month), rows);
  EXPECT_THAT(read.findings(), IsEmpty());
  std::vector<std::string> texts;
  for (const model::Start& start : read.result.evidence.starts) {
    std::string text = start.day.iso();
    for (const auto figure : start.figures) {
      text += " " + read.data().series_of(read.data().observations[figure]).measure;
    }
    texts.push_back(text);
  }
  return texts;
}

// A mark on February, and what it says.
std::vector<std::string> in_february(const std::string& note) {
  return starts({{"2017"},
                 {"", "Bezoeken", "Vragen"},
                 {"Januari", 369, 3},
                 {"Februari *", 13406, 40},
                 {"* " + note}});
}

TEST(Launch, ABareOneIsInThePeriodThatBearsTheMark) {
  EXPECT_THAT(in_february("Officiële lancering"), ElementsAre("2017-02-01 visits questions"));
}

TEST(Launch, OneThatNamesItsMonthIsThen) {
  EXPECT_THAT(in_february("Officiële lancering in maart"),
              ElementsAre("2017-03-01 visits questions"));
  EXPECT_THAT(in_february("De site is officieel gelanceerd in februari 2017."),
              ElementsAre("2017-02-01 visits questions"));
  EXPECT_THAT(in_february("Officiële lancering op 6 februari 2017"),
              ElementsAre("2017-02-06 visits questions"));
}

TEST(Launch, SoIsAStartOnWhoseMonthTheMarkStands) {
  EXPECT_THAT(in_february("Gestart in februari 2017"), ElementsAre("2017-02-01 visits questions"));
}

TEST(Launch, FiguresMayGoBeforeIt) {
  const Read read(table(by_month), {{"2017"},
                                    {"", "Bezoeken *", "Vragen"},
                                    {"Januari", 369, 3},
                                    {"Februari", 13406, 40},
                                    {"* Officiële lancering in februari 2017"}});
  EXPECT_THAT(read.findings(), IsEmpty());
  EXPECT_EQ(read.at("B3"), "2017-01 visits 369");
  EXPECT_THAT(read.result.evidence.off_dates, IsEmpty());
}

TEST(Launch, HoldsForTheColumnThatBearsTheMark) {
  EXPECT_THAT(starts({{"2017"},
                      {"", "Bezoeken", "Vragen *"},
                      {"Januari", 369, 3},
                      {"Februari", 13406, 40},
                      {"* Officiële lancering in februari 2017"}}),
              ElementsAre("2017-02-01 questions"));
}

TEST(Launch, ABareOneAtSeveralPeriodsOrAtAYearSaysNotWhen) {
  EXPECT_THAT(starts({{"2017"},
                      {"", "Bezoeken *", "Vragen"},
                      {"Januari", 369, 3},
                      {"Februari", 13406, 40},
                      {"* Officiële lancering"}}),
              IsEmpty());
  EXPECT_THAT(
      starts({{"", "Bezoeken", "Vragen"}, {"2017 *", 369, 3}, {"", ""}, {"* Officiële lancering"}}),
      IsEmpty());
}

TEST(Launch, WithoutAMarkItIsOfTheWholeTableAndStandsAtNoFigure) {
  const Rows rows{{"2017"},
                  {"", "Bezoeken", "Vragen"},
                  {"Januari", 369, 3},
                  {"Februari", 13406, 40},
                  {"Officiële lancering in februari 2017"}};
  EXPECT_THAT(starts(rows), ElementsAre("2017-02-01 visits questions"));
  EXPECT_THAT(Read(table(by_month), rows).notes("B4"), IsEmpty());
}

}  // namespace
}  // namespace bijlage::mapping
