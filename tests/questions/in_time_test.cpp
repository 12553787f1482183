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

TEST_F(InTime, WhatWasSubmittedAndCannotBeUsedIsNotCalledAbsent) {
  given.add("subsidy", {}, "2015-01-01/P24M", 100);
  const Filled filled = fill_all("measures = ['subsidy']\nrows = 'year'");
  EXPECT_THAT(filled.answer.tables[0].remarks.back().key, "question.none-fits");
  EXPECT_EQ(filled.findings.at(0).message.key, "finding.A01.none-fits");
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

TEST_F(InTime, ScalesByWorkingDaysWithTheHolidaysOfTheLocale) {
  given.add("visits", {}, "2018-05", 1000);
  given.covering("2018-05-01/P11D");
  const AskedTable table =
      fill("measures = ['visits']\nrows = 'month'\npartial = 'scale-by-working-day'");
  // 20 working days in May 2018, of which 7 up to the 11th: the 1st and the 10th are holidays.
  EXPECT_THAT(shown(table), Contains("mei 2018 | 2857"));
  EXPECT_THAT(how(table, 0, 0), ElementsAre("how.scaled-by-working-days"));
}

TEST_F(InTime, ScalesByTheSeriesOwnWeek) {
  for (int day = 1; day <= 7; ++day) {
    given.add("visits", {}, "2018-01-0" + std::to_string(day), day <= 5 ? 10 : 0);
  }
  given.add("visits", {}, "2018-06", 1300);
  given.covering("2018-06-01/P19D");
  const std::string asked = "measures = ['visits']\nrows = 'month'\n";
  const AskedTable table = fill(asked +
                                "period = { from = '2018-06', until = '2018-06' }\n"
                                "partial = 'scale-by-weekday'");
  EXPECT_THAT(shown(table), Contains("juni 2018 | 2100"));
  EXPECT_THAT(how(table, 0, 0), ElementsAre("how.scaled-by-weekdays"));
}

TEST_F(InTime, WithoutFiguresByDayThereIsNoWeekToScaleBy) {
  given.add("visits", {}, "2018-06", 1300);
  given.covering("2018-06-01/P19D");
  const AskedTable table =
      fill("measures = ['visits']\nrows = 'month'\npartial = 'scale-by-weekday'");
  EXPECT_THAT(shown(table), Contains("juni 2018 | 1300"));
  EXPECT_THAT(how(table, 0, 0), ElementsAre("how.covers-part", "how.not-scaled-weekdays"));
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

TEST_F(InTime, AMonthOfWhichOnlyAPieceIsReportedIsOneOfTheTwelve) {
  for (int month = 1; month <= 11; ++month) {
    if (month == 4 || month == 8) continue;
    given.add("visits", {}, calendar::Period::of_month(2017, month).sdmx(), 10);
  }
  given.add("visits", {}, "2017-12-01/P19D", 10);
  const AskedTable table = fill("measures = ['visits']\nrows = 'year'");
  EXPECT_EQ(table.figures[0][0]->parts, 10);
  EXPECT_EQ(table.figures[0][0]->parts_expected, 12);
  EXPECT_EQ(table.figures[0][0]->tally, (normalise::Tally{calendar::Frequency::month, 9, 1, 12}));
  EXPECT_THAT(how(table, 0, 0), Contains("how.covers-partly.M"));
}

TEST_F(InTime, AddsUpMonthsToSchoolYears) {
  auto month = calendar::Period::of_month(2020, 9);
  for (int count = 0; count < 16; ++count) {
    given.add("visits", {}, month.sdmx(), 10);
    month = calendar::following(month);
  }
  const AskedTable table = fill("measures = ['visits']\nrows = 'school-year'");
  EXPECT_THAT(shown(table),
              ElementsAre("Schooljaar | Bezoeken", "2020-2021 | 120", "2021-2022 | 40"));
  EXPECT_FALSE(table.figures[0][0]->partial());
  EXPECT_EQ(table.figures[1][0]->tally, (normalise::Tally{calendar::Frequency::month, 4, 0, 12}));
}

TEST_F(InTime, ASchoolYearThatIsReportedGoesBeforeItsMonths) {
  given.add("visits", {}, "2020-09-01/P12M", 99);
  given.add("visits", {}, "2020-10", 10);
  EXPECT_THAT(shown(fill("measures = ['visits']\nrows = 'school-year'")),
              ElementsAre("Schooljaar | Bezoeken", "2020-2021 | 99"));
}

TEST_F(InTime, CalendarYearsAreSpreadOverSchoolYearsWhereTheQuestionLetsThem) {
  given.add("visits", {}, "2021", 120);
  given.add("visits", {}, "2022", 240);
  const std::string asked = "measures = ['visits']\nrows = 'school-year'\n";
  const AskedTable spread = fill(asked + "spread = 'by-month'");
  EXPECT_THAT(shown(spread), ElementsAre("Schooljaar | Bezoeken", "2020-2021 | 80",
                                         "2021-2022 | 200", "2022-2023 | 80"));
  EXPECT_TRUE(spread.figures[1][0]->status.has(model::ObsStatus::estimated));
  EXPECT_EQ(spread.figures[0][0]->tally, (normalise::Tally{calendar::Frequency::month, 8, 0, 12}));
  EXPECT_THAT(shown(fill(asked)), Contains("2021-2022 | -not-available"));
}

TEST_F(InTime, SchoolYearsStandInColumnsToo) {
  for (int year = 2020; year <= 2021; ++year) {
    given.add("visits", {{"platform", "a"}}, std::to_string(year) + "-09-01/P12M", year);
  }
  EXPECT_THAT(
      shown(fill("measures = ['visits']\nrows = 'platform'\ncolumns = 'school-year'\n"
                 "period = { from = '2020-09', until = '2022-08' }\n"
                 "totals = ['school-year']")),
      ElementsAre("Website | 2020-2021 | 2021-2022 | =Totaal", "a.be | 2020 | 2021 | 4041"));
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

TEST_F(InTime, SharesAreAveragedWhereTheQuestionAsksForIt) {
  given.add("share", {}, "2017-01", 10);
  given.add("share", {}, "2017-02", 20);
  given.add("share", {}, "2017-03", 30);
  given.add("visits", {}, "2017-01", 300);
  given.add("visits", {}, "2017-02", 0);
  given.add("visits", {}, "2017-03", 100);
  const std::string asked = "measures = ['share']\nrows = 'quarter'\naverage = ";
  const AskedTable by_day = fill(asked + "'by-day'");
  EXPECT_THAT(shown(by_day), Contains("eerste kwartaal van 2017 | 20"));
  EXPECT_THAT(how(by_day, 0, 0), ElementsAre("how.average-by-days"));
  const AskedTable by_visits = fill(asked + "{ by = 'visits' }");
  EXPECT_THAT(shown(by_visits), Contains("eerste kwartaal van 2017 | 15"));
  EXPECT_THAT(how(by_visits, 0, 0), ElementsAre("how.average-weighed"));
  const AskedTable by_none = fill(asked + "{ by = 'unique_visitors' }");
  EXPECT_THAT(shown(by_none), Contains("eerste kwartaal van 2017 | -not-available"));
  EXPECT_EQ(by_none.remarks.at(0).key, "question.no-weights");
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
