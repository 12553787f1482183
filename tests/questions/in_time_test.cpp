#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "questions/filling.hpp"

namespace bijlage::questions {
namespace {

using model::MissingReason;
using ::testing::Contains;
using ::testing::ElementsAre;

// Figures reported for other periods than those asked for.
class InTime : public ::testing::Test, protected Filling {};

const std::string per_year = "measures = ['subsidy']\nrows = 'year'\n";

TEST_F(InTime, SpreadsSumsOverOddPeriodsByMonth) {
  given.add("subsidy", {}, "2015-01-01/P10M", 169050);
  given.add("subsidy", {}, "2015-11-01/P14M", 236670);
  given.add("subsidy", {}, "2017", 202860);
  const AskedTable table = fill(per_year + "spread = 'by-month'");
  EXPECT_THAT(shown(table),
              ElementsAre("Jaar | subsidy", "2015 | 202860", "2016 | 202860", "2017 | 202860"));
  EXPECT_TRUE(table.figures[0][0]->status.has(model::ObsStatus::estimated));
  EXPECT_TRUE(table.figures[2][0]->status.normal());
}

TEST_F(InTime, DividesNothingUnlessTheQuestionSaysSo) {
  given.add("subsidy", {}, "2015-11-01/P14M", 236670);
  const AskedTable table = fill(per_year);
  EXPECT_THAT(shown(table),
              ElementsAre("Jaar | subsidy", "2015 | -not-available", "2016 | -not-available"));
  EXPECT_THAT(how(table, 0, 0), Contains("how.not-divided"));
  EXPECT_FALSE(table.answered);
}

TEST_F(InTime, DividesNoPeriodsThatOverlapAndSaysWhy) {
  given.add("subsidy", {}, "2015-01-01/P24M", 148000);
  given.add("subsidy", {}, "2016-01-01/P24M", 129866);
  const AskedTable table = fill(per_year + "spread = 'by-month'");
  EXPECT_THAT(shown(table), ElementsAre("Jaar | subsidy", "2015 | -not-available",
                                        "2016 | -not-available", "2017 | -not-available"));
  EXPECT_EQ(table.remarks.at(0).key, "how.overlap");
}

TEST_F(InTime, SpreadsSumsAsAnotherSeriesGoes) {
  given.add("subsidy", {{"platform", "a"}}, "2017-Q1", 100);
  given.add("subsidy", {{"platform", "b"}}, "2017-Q1", 60);
  for (int month = 1; month <= 3; ++month) {
    const std::string period = calendar::Period::of_month(2017, month).sdmx();
    given.add("visits", {{"platform", "a"}}, period, month == 2 ? 8 : 1);
    given.add("visits", {{"platform", "b"}}, period, month);
  }
  const AskedTable table = fill(
      "measures = ['subsidy']\nrows = 'month'\ncolumns = 'platform'\n"
      "spread = { by = 'visits' }");
  EXPECT_THAT(shown(table), ElementsAre("Maand | a.be | b.be", "januari 2017 | 10 | 10",
                                        "februari 2017 | 80 | 20", "maart 2017 | 10 | 30"));
  EXPECT_THAT(how(table, 0, 0), ElementsAre("how.part-by-denton"));
  EXPECT_EQ(table.figures[0][0]->how[0].gaps.back().second, "Bezoeken");
}

TEST_F(InTime, TheFollowedSeriesMayBeOfOtherCodes) {
  given.add("subsidy", {{"platform", "a"}}, "2017-Q1", 100);
  for (int month = 1; month <= 3; ++month) {
    const std::string period = calendar::Period::of_month(2017, month).sdmx();
    given.add("visits", {{"platform", "b"}}, period, month == 2 ? 8 : 1);
  }
  const std::string asked = "measures = ['subsidy']\nrows = 'month'\n";
  EXPECT_THAT(
      shown(fill(asked + "spread = { by = 'visits', where = { platform = 'b' } }")),
      ElementsAre("Maand | subsidy", "januari 2017 | 10", "februari 2017 | 80", "maart 2017 | 10"));
  EXPECT_EQ(fill(asked + "spread = { by = 'visits' }").remarks.at(0).key, "how.indicator-none");
}

TEST_F(InTime, AddsUpMonthsToAYear) {
  for (int month = 1; month <= 12; ++month) {
    given.add("visits", {}, calendar::Period::of_month(2017, month).sdmx(), 10);
  }
  const AskedTable table = fill("measures = ['visits']\nrows = 'year'");
  EXPECT_THAT(shown(table), Contains("2017 | 120"));
  EXPECT_EQ(table.partial, 0U);
}

TEST_F(InTime, MissingMonthsMakeAYearPartialNeverZero) {
  given.add("visits", {}, "2017-01", 10);
  given.add_missing("visits", {}, "2017-02", MissingReason::unknown);
  const AskedTable table = fill("measures = ['visits']\nrows = 'year'");
  EXPECT_THAT(shown(table), Contains("2017 | 10"));
  EXPECT_EQ(table.figures[0][0]->parts, 1);
  EXPECT_EQ(table.figures[0][0]->parts_expected, 12);
  EXPECT_EQ(table.partial, 1U);
}

TEST_F(InTime, TellsTheReaderThatPeopleAreCountedTwice) {
  given.add("unique_visitors", {}, "2017-01", 10);
  given.add("unique_visitors", {}, "2017-02", 10);
  EXPECT_THAT(how(fill("measures = ['unique_visitors']\nrows = 'year'"), 0, 0),
              Contains("how.counted-twice"));
}

TEST_F(InTime, SharesAreNeverAddedUpOverTime) {
  given.add("share", {}, "2017-01", 10);
  given.add("share", {}, "2017-02", 20);
  EXPECT_THAT(shown(fill("measures = ['share']\nrows = 'year'")),
              Contains("2017 | -not-available"));
}

TEST_F(InTime, DoesNotCountMonthsAndTheirQuarterTwice) {
  given.add("visits", {}, "2017-01", 10);
  given.add("visits", {}, "2017-Q1", 30);
  const AskedTable table = fill("measures = ['visits']\nrows = 'year'");
  EXPECT_THAT(shown(table), Contains("2017 | -not-available"));
  EXPECT_EQ(table.remarks.at(0).key, "question.several-in-period");
}

TEST_F(InTime, TheFigureForTheWholePeriodGoesBeforeItsParts) {
  given.add("visits", {}, "2017-01", 10);
  given.add("visits", {}, "2017", 99);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = 'year'")), Contains("2017 | 99"));
}

TEST_F(InTime, WithoutTimeInTheTableSeveralPeriodsAreSeveralFigures) {
  given.add("visits", {{"topic", "alcohol"}}, "2016", 3);
  given.add("visits", {{"topic", "alcohol"}}, "2017", 3);
  const std::string asked = "measures = ['visits']\nrows = 'topic'\n";
  EXPECT_THAT(shown(fill(asked)), Contains("Alcohol | -not-available"));
  EXPECT_THAT(shown(fill(asked + "add = 'time'")), Contains("Alcohol | 6"));
}

}  // namespace
}  // namespace bijlage::questions
