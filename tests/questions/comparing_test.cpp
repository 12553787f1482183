// Tables that compare the figures of another table over time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "questions/filling.hpp"

namespace bijlage::questions {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class Comparing : public ::testing::Test, protected Filling {
 protected:
  // Figures of the months from `first` on.
  void months(const std::string& measure, const std::string& platform, const std::string& first,
              const std::vector<int>& values) {
    auto period = calendar::Period::parse_sdmx(first).value();
    for (const int value : values) {
      given.add(measure, {{"platform", platform}}, period.sdmx(), value);
      period = calendar::following(period);
    }
  }

  // The second table of a question, which compares the first.
  AskedTable compared(const std::string& compare, const std::string& of = by_month) {
    filled_ = fill_all(of + "\n[[table]]\nid = '2'\ncompare = { table = '1', " + compare + " }\n");
    return filled_.answer.tables.at(1);
  }
  std::vector<std::string> remarks(const AskedTable& table) const {
    std::vector<std::string> keys;
    for (const auto& message : table.remarks) keys.push_back(message.key);
    return keys;
  }

  static constexpr const char* by_month = "measures = ['visits']\nrows = 'month'";
  Filled filled_{};
};

const std::string heads =
    " | In deze periode | In de vergeleken periode | Verschil | Verschil in %";

TEST_F(Comparing, LikeForLikeCountsTheMonthsThatAreCompleteInBothYears) {
  months("visits", "a", "2017-01", {10, 20, 30, 40});
  months("visits", "a", "2018-01", {20, 40, 90});
  given.covering("2018-03-01/P19D");
  const AskedTable table = compared("with = 2017");
  EXPECT_THAT(shown(table),
              ElementsAre("Periode/Vergeleken met" + heads,
                          "januari 2018 tot en met februari 2018/januari 2017 tot en met "
                          "februari 2017 | 60 | 30 | 30 | 100"));
  EXPECT_THAT(remarks(table), ElementsAre("question.compare.like-for-like", "how.compared-without",
                                          "question.compare.counted"));
  EXPECT_THAT(how(table, 0, 3), ElementsAre("how.compared-more", "how.compared-without"));
  EXPECT_THAT(table.figures[0][3]->from, SizeIs(4)) << "a figure rests on what it compares";
  EXPECT_EQ(table.column_units.back(), "PC");
}

TEST_F(Comparing, ReachingBeforeTheStartGivesBoth) {
  months("visits", "a", "2017-01", {1, 20});
  months("visits", "a", "2018-01", {20, 40});
  const AskedTable table = compared("with = 2017, start = '2017-02'");
  EXPECT_THAT(shown(table),
              ElementsAre("Periode/Vergeleken met" + heads,
                          "januari 2018 tot en met februari 2018/januari 2017 tot en met "
                          "februari 2017 | 60 | 21 | 39 | 185.7",
                          "februari 2018 (vanaf de start)/februari 2017 | 40 | 20 | 20 | 100"));
  EXPECT_THAT(remarks(table), Contains("how.compared-before-start"));
}

TEST_F(Comparing, TheStartMayComeFromANoteOnTheSeries) {
  months("visits", "a", "2017-01", {1, 20});
  months("visits", "a", "2018-01", {20, 40});
  const model::ObservationIndex launch_month = 1;
  given.evidence.starts.push_back(
      {{}, calendar::Date::from_civil(2017, 2, 1).value(), {launch_month}});
  const AskedTable table = compared("with = 2017");
  EXPECT_THAT(table.rows, SizeIs(2));
  EXPECT_THAT(remarks(table), Contains("how.compared-before-start"));
}

TEST_F(Comparing, TheStartOfOneThingIsNotThatOfAnother) {
  months("visits", "a", "2017-01", {1, 20});
  months("visits", "a", "2018-01", {20, 40});
  months("visits", "b", "2017-02", {1});
  const model::ObservationIndex of_b = 4;
  given.evidence.starts.push_back({{}, calendar::Date::from_civil(2017, 2, 1).value(), {of_b}});
  EXPECT_THAT(remarks(compared("with = 2017, year = 2018",
                               "measures = ['visits']\nrows = 'month'\ncolumns = 'platform'")),
              Not(Contains("how.compared-before-start")));
}

TEST_F(Comparing, EachThingAndEachOtherYearHasItsRow) {
  months("visits", "a", "2016-01", {5});
  months("visits", "a", "2017-01", {10});
  months("visits", "a", "2018-01", {20});
  months("visits", "b", "2017-01", {100});
  months("visits", "b", "2018-01", {50});
  EXPECT_THAT(shown(compared("with = 2017",
                             "measures = ['visits']\nrows = 'platform'\n"
                             "columns = 'month'")),
              ElementsAre("Website/Periode/Vergeleken met" + heads,
                          "a.be/januari 2016/januari 2017 | 5 | 10 | -5 | -50",
                          "a.be/januari 2018/januari 2017 | 20 | 10 | 10 | 100",
                          "b.be/2016/2017 | -not-available | -not-available | -not-available | "
                          "-not-available",
                          "b.be/januari 2018/januari 2017 | 50 | 100 | -50 | -50"));
  EXPECT_THAT(shown(compared("with = 2017, year = 2018")), SizeIs(2)) << "only the year asked for";
}

TEST_F(Comparing, WhatCannotBeComparedSaysWhy) {
  months("visits", "a", "2017-01", {10});
  months("visits", "a", "2018-02", {20});
  const AskedTable table = compared("with = 2017");
  EXPECT_THAT(remarks(table), Contains("how.nothing-to-compare"));
  EXPECT_FALSE(table.answered);
  std::vector<std::string> codes;
  for (const auto& finding : filled_.findings) codes.push_back(finding.code);
  EXPECT_THAT(codes, ElementsAre("A01"));
}

TEST_F(Comparing, ScaledMonthsAreNotCompleteOnes) {
  months("visits", "a", "2017-01", {10, 20});
  months("visits", "a", "2018-01", {20, 40});
  given.covering("2018-02-01/P14D");
  const AskedTable table = compared("with = 2017", std::string(by_month) + "\npartial = 'scale'");
  EXPECT_EQ(table.figures[0][0]->value, base::Decimal(20));
}

TEST_F(Comparing, YearOnYearStandsWhereTheFiguresStand) {
  months("visits", "a", "2017-01", {10, 20, 30});
  months("visits", "a", "2018-01", {20, 15, 90});
  given.covering("2018-03-01/P19D");
  const AskedTable table = compared("method = 'year-on-year'");
  EXPECT_THAT(shown(table), ElementsAre("Maand | Bezoeken", "januari 2018 | 100",
                                        "februari 2018 | -25", "maart 2018 | -not-available"));
  EXPECT_THAT(how(table, 1, 0), ElementsAre("how.compared"));
  EXPECT_THAT(how(table, 2, 0), ElementsAre("how.compared-incomplete"));
}

TEST_F(Comparing, IndexFiguresAreHundredInTheBaseYear) {
  months("visits", "a", "2017-01", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 13});
  months("visits", "a", "2018-01", {5});
  const AskedTable table =
      compared("method = 'index', base = 2017", std::string(by_month) +
                                                    "\nperiod = { from = '2017-11', "
                                                    "until = '2018-01' }");
  EXPECT_THAT(remarks(table), Contains("how.index-base-incomplete"))
      << "the base must be among what the table asks for";
  EXPECT_THAT(shown(compared("method = 'index', base = 2017")), Contains("december 2017 | 650"));
  EXPECT_THAT(shown(compared("method = 'index', base = 2017")), Contains("januari 2018 | 250"));
  EXPECT_THAT(shown(compared("method = 'index', base = '2017-12'")),
              Contains("januari 2018 | 38.5"));
}

}  // namespace
}  // namespace bijlage::questions
