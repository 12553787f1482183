#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "normalise/build.hpp"
#include "normalise/partial.hpp"
#include "normalise/spread.hpp"

namespace bijlage::normalise {
namespace {

using calendar::Frequency;
using model::MissingReason;
using model::ObsStatus;

// Subsidies as published: two sums over odd periods and one over a year.
Reported subsidies() {
  Reported reported;
  reported.add("2015-01-01/P10M", "169050");
  reported.add("2015-11-01/P14M", "236670");
  reported.add("2017", "202860");
  return reported;
}

SpreadFigures per_year(const Reported& reported, SpreadMethod method,
                       const model::Measure& kind = measure("EUR", 2)) {
  return spread_to(reported.data(), reported.all(), Frequency::year, method, kind);
}

TEST(SpreadSeries, PublishedSubsidiesAreTheSameEachYear) {
  for (const SpreadMethod method : {SpreadMethod::by_month, SpreadMethod::by_day}) {
    const SpreadFigures spread = per_year(subsidies(), method);
    EXPECT_EQ(spread.refused, std::nullopt);
    ASSERT_EQ(spread.figures.size(), 3U);
    for (const Figure& figure : spread.figures) {
      EXPECT_EQ(figure.value, number("202860")) << figure.period.sdmx();
      EXPECT_FALSE(figure.partial()) << figure.period.sdmx();
    }
  }
}

TEST(SpreadSeries, OnlyWhatIsComputedIsAnEstimate) {
  const auto figures = per_year(subsidies(), SpreadMethod::by_month).figures;
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].status, model::StatusSet(ObsStatus::estimated));
  EXPECT_EQ(figures[1].status, model::StatusSet(ObsStatus::estimated));
  EXPECT_TRUE(figures[2].status.normal());
  EXPECT_TRUE(figures[2].how.empty()) << "2017 is as it was reported";
}

TEST(SpreadSeries, FiguresSayWhatTheyAreMadeOf) {
  const auto figures = per_year(subsidies(), SpreadMethod::by_month).figures;
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].from, (std::vector<model::ObservationIndex>{0, 1}));
  EXPECT_EQ(figures[0].parts, 2);
  EXPECT_EQ(keys(figures[0].how),
            (std::vector<std::string>{"how.part-whole", "how.part-by-month", "how.added-up"}));
  const base::Message& computed = figures[0].how[1];
  EXPECT_EQ(gap(computed, "value"), "33810");
  EXPECT_EQ(gap(computed, "total"), "236670");
  EXPECT_EQ(gap(computed, "part"), "2");
  EXPECT_EQ(gap(computed, "all"), "14");
  EXPECT_EQ(gap(computed, "first"), "2015-11-01");
  EXPECT_EQ(gap(computed, "last"), "2016-12-31");
  EXPECT_EQ(keys(figures[1].how), std::vector<std::string>{"how.part-by-month"});
}

TEST(SpreadSeries, ManyFiguresWithinAYearAreToldTogether) {
  Reported reported;
  for (const char* month : {"2015-01", "2015-02", "2015-03", "2015-04"}) reported.add(month, "10");
  reported.add("2015-05-01/P12M", "120");
  const auto figures = per_year(reported, SpreadMethod::by_month).figures;
  EXPECT_EQ(figures.at(0).value, number("120"));
  EXPECT_EQ(keys(figures[0].how),
            (std::vector<std::string>{"how.parts-whole", "how.part-by-month", "how.added-up"}));
  EXPECT_EQ(gap(figures[0].how[0], "value"), "40");
}

TEST(SpreadSeries, RefusedSumsAreLeftOutAndSaidSo) {
  const auto figures = per_year(subsidies(), SpreadMethod::refuse).figures;
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].value, number("169050"));
  EXPECT_TRUE(figures[0].partial());
  EXPECT_EQ(figures[0].covered, days("2015-01-01", "2015-10-31"));
  EXPECT_TRUE(says(figures[0], "how.not-divided"));
  EXPECT_EQ(figures[1].value, std::nullopt);
  EXPECT_EQ(figures[1].reason, MissingReason::not_available);
  EXPECT_TRUE(figures[1].status.has(ObsStatus::missing));
  EXPECT_TRUE(says(figures[1], "how.not-divided"));
  EXPECT_EQ(figures[2].value, number("202860"));
}

TEST(SpreadSeries, AYearThatIsReachedInPartIsPartial) {
  Reported reported;
  reported.add("2021-10-01/P33M", "248000");
  const auto figures = per_year(reported, SpreadMethod::by_month).figures;
  ASSERT_EQ(figures.size(), 4U);
  EXPECT_TRUE(figures[0].partial());
  EXPECT_EQ(figures[0].covered, days("2021-10-01", "2021-12-31"));
  EXPECT_EQ(figures[1].value, number("90181.82"));
  EXPECT_FALSE(figures[1].partial());
}

TEST(SpreadSeries, SumsThatOverlapAreRefused) {
  Reported reported;
  reported.add("2015-01-01/P24M", "1000");
  reported.add("2016-01-01/P24M", "2000");
  const SpreadFigures spread = per_year(reported, SpreadMethod::by_month);
  EXPECT_TRUE(spread.figures.empty());
  ASSERT_TRUE(spread.refused);
  EXPECT_EQ(spread.refused->key, "how.overlap");
  EXPECT_EQ(gap(*spread.refused, "value"), "1000");
  EXPECT_EQ(gap(*spread.refused, "other_value"), "2000");
}

TEST(SpreadSeries, AWholeBesideAllItsPartsIsNotCountedOnceMore) {
  Reported reported;
  reported.add("2015-01-01/P24M", "3000");
  reported.add("2015", "1000");
  reported.add("2016", "2000");
  const SpreadFigures spread = per_year(reported, SpreadMethod::by_month);
  EXPECT_EQ(spread.refused, std::nullopt);
  ASSERT_EQ(spread.figures.size(), 2U);
  EXPECT_EQ(spread.figures[0].value, number("1000"));
  EXPECT_EQ(spread.figures[1].value, number("2000"));
}

TEST(SpreadSeries, AWholeBesideSomeOfItsPartsIsRefused) {
  Reported reported;
  reported.add("2015-01-01/P36M", "6000");
  reported.add("2015", "1000");
  reported.add("2017", "3000");
  const SpreadFigures spread = per_year(reported, SpreadMethod::by_month);
  ASSERT_TRUE(spread.refused);
  EXPECT_EQ(spread.refused->key, "how.overlap");
}

TEST(SpreadSeries, OddDaysAreRefusedByMonthAndDividedByDay) {
  Reported reported;
  reported.add("2019-02-15/P321D", "321");  // until 1 January 2020
  const SpreadFigures by_month = per_year(reported, SpreadMethod::by_month);
  EXPECT_TRUE(by_month.figures.empty());
  ASSERT_TRUE(by_month.refused);
  EXPECT_EQ(by_month.refused->key, "how.not-whole-months");
  const auto by_day = per_year(reported, SpreadMethod::by_day).figures;
  ASSERT_EQ(by_day.size(), 2U);
  EXPECT_EQ(by_day[0].value, number("320"));
  EXPECT_EQ(by_day[1].value, number("1"));
}

TEST(SpreadSeries, OddDaysWithinAYearNeedNoDividing) {
  Reported reported;
  reported.add("2019-02-15/P100D", "100");
  const SpreadFigures spread = per_year(reported, SpreadMethod::by_month);
  EXPECT_EQ(spread.refused, std::nullopt);
  ASSERT_EQ(spread.figures.size(), 1U);
  EXPECT_EQ(spread.figures[0].value, number("100"));
  EXPECT_TRUE(spread.figures[0].partial());
  EXPECT_TRUE(spread.figures[0].status.normal());
}

TEST(SpreadSeries, MissingSumsStayMissing) {
  Reported reported;
  reported.add_missing("2014", MissingReason::unknown);
  reported.add("2015", "10");
  const auto figures = per_year(reported, SpreadMethod::by_month).figures;
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].value, std::nullopt);
  EXPECT_EQ(figures[0].reason, MissingReason::unknown);
  EXPECT_EQ(figures[0].from, (std::vector<model::ObservationIndex>{0}));
  EXPECT_EQ(figures[1].value, number("10"));
}

TEST(SpreadSeries, AMissingPartMakesAYearPartial) {
  Reported reported;
  reported.add("2016-S1", "10");
  reported.add_missing("2016-S2", MissingReason::unknown);
  const auto figures = per_year(reported, SpreadMethod::by_month).figures;
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].value, number("10"));
  EXPECT_TRUE(figures[0].partial());
  EXPECT_EQ(figures[0].parts, 1);
  EXPECT_EQ(figures[0].parts_expected, 2);
  EXPECT_TRUE(says(figures[0], "how.added-up-part"));
}

TEST(SpreadSeries, WhatCouldNotExistIsNotMissed) {
  Reported reported;
  reported.add_missing("2016-S1", MissingReason::not_existing);
  reported.add("2016-S2", "10");
  const auto figures = per_year(reported, SpreadMethod::by_month).figures;
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_FALSE(figures[0].partial());
  EXPECT_EQ(keys(figures[0].how), std::vector<std::string>{"how.missing-in.not-existing"});
}

TEST(SpreadSeries, SharesAreNotSpread) {
  const SpreadFigures spread = per_year(subsidies(), SpreadMethod::by_month, measure("PC", 1));
  EXPECT_TRUE(spread.figures.empty());
  ASSERT_TRUE(spread.refused);
  EXPECT_EQ(spread.refused->key, "how.not-additive");
}

TEST(SpreadSeries, OfNothingIsNothing) {
  const SpreadFigures spread = per_year(Reported(), SpreadMethod::by_month);
  EXPECT_TRUE(spread.figures.empty());
  EXPECT_EQ(spread.refused, std::nullopt);
}

RC_GTEST_PROP(SpreadSeries, NothingIsLostWhateverTheOrder, ()) {
  Reported reported;
  base::Decimal total;
  calendar::Date next(*rc::gen::inRange(10'000, 20'000));
  const int count = *rc::gen::inRange(1, 6);
  for (int i = 0; i < count; ++i) {
    const calendar::Days span{next, next + *rc::gen::inRange(0, 900)};
    const int value = *rc::gen::inRange(-1'000'000, 1'000'000);
    reported.add(calendar::Period::of_days(span).sdmx(), std::to_string(value));
    total = total + base::Decimal(value);
    next = span.last + 1 + *rc::gen::inRange(0, 40);
  }
  std::vector<model::ObservationIndex> order = reported.all();
  std::reverse(order.begin(), order.end());
  const auto frequency = *rc::gen::element(Frequency::month, Frequency::quarter, Frequency::year);
  const auto spread = [&](const std::vector<model::ObservationIndex>& observations) {
    return spread_to(reported.data(), observations, frequency, SpreadMethod::by_day,
                     measure("EUR", 2))
        .figures;
  };
  const auto figures = spread(reported.all());
  const auto reversed = spread(order);
  RC_ASSERT(figures.size() == reversed.size());
  base::Decimal sum;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    sum = sum + figures[i].value.value();
    RC_ASSERT(figures[i].value == reversed[i].value);
    RC_ASSERT(figures[i].how == reversed[i].how);
    RC_ASSERT(figures[i].from == reversed[i].from);
  }
  RC_ASSERT(sum == total);
}

}  // namespace
}  // namespace bijlage::normalise
