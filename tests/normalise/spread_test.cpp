#include "normalise/spread.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "normalise/build.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using calendar::Frequency;

std::vector<std::string> values(const std::vector<Portion>& portions) {
  std::vector<std::string> found;
  for (const Portion& portion : portions) {
    found.push_back(portion.period.sdmx() + " " + portion.value.to_string());
  }
  return found;
}

using Texts = std::vector<std::string>;

TEST(Spread, PublishedSumOver33MonthsByMonth) {
  const auto portions =
      spread(248'000, days("2021-10-01", "2024-06-30"), Frequency::year, SpreadMethod::by_month, 2);
  EXPECT_EQ(values(portions),
            (Texts{"2021 22545.45", "2022 90181.82", "2023 90181.82", "2024 45090.91"}));
  EXPECT_EQ(portions[0].covered, days("2021-10-01", "2021-12-31"));
}

TEST(Spread, PublishedSumOver33MonthsByDay) {
  const auto portions =
      spread(248'000, days("2021-10-01", "2024-06-30"), Frequency::year, SpreadMethod::by_day, 2);
  EXPECT_EQ(values(portions)[1], "2022 90159.36");
}

TEST(Spread, TiesGoToTheEarlierPeriod) {
  EXPECT_EQ(values(spread(10, days("2018-01-01", "2018-03-31"), Frequency::month,
                          SpreadMethod::by_month, 0)),
            (Texts{"2018-01 4", "2018-02 3", "2018-03 3"}));
  EXPECT_EQ(values(spread(-10, days("2018-01-01", "2018-03-31"), Frequency::month,
                          SpreadMethod::by_month, 0)),
            (Texts{"2018-01 -4", "2018-02 -3", "2018-03 -3"}));
}

TEST(Spread, KeepsTheDecimalsThatTheTotalHas) {
  EXPECT_EQ(values(spread(number("1.05"), days("2018-01-01", "2018-02-28"), Frequency::month,
                          SpreadMethod::by_month, 0)),
            (Texts{"2018-01 0.53", "2018-02 0.52"}));
}

TEST(Spread, ByMonthNeedsWholeMonths) {
  const auto by_month = SpreadMethod::by_month;
  EXPECT_TRUE(spread(10, days("2018-01-01", "2018-03-30"), Frequency::month, by_month, 0).empty());
  EXPECT_TRUE(spread(10, days("2018-01-02", "2018-03-31"), Frequency::year, by_month, 0).empty());
  EXPECT_TRUE(spread(10, days("2018-01-01", "2018-03-31"), Frequency::week, by_month, 0).empty());
}

TEST(Spread, RefusesWhatMakesNoSense) {
  const auto span = days("2018-01-01", "2018-03-31");
  EXPECT_TRUE(spread(10, span, Frequency::month, SpreadMethod::refuse, 0).empty());
  EXPECT_TRUE(spread(10, span, Frequency::irregular, SpreadMethod::by_day, 0).empty());
  EXPECT_TRUE(spread(10, days("2018-03-31", "2018-01-01"), Frequency::day, SpreadMethod::by_day, 0)
                  .empty());
}

TEST(Spread, ManagesTheLargestNumbers) {
  for (const char* total : {"9223372036854775807", "-9223372036854775807", "1e300", "1e-300"}) {
    const auto portions = spread(number(total), days("2017-01-01", "2018-12-31"), Frequency::year,
                                 SpreadMethod::by_month, 2);
    ASSERT_EQ(portions.size(), 2U);
    EXPECT_EQ(portions[0].value + portions[1].value, number(total)) << total;
  }
}

RC_GTEST_PROP(Spread, AddsUpToTheTotal, (std::int32_t cents)) {
  const Decimal total = Decimal::scaled(cents, -2);
  const calendar::Date first = calendar::Date(*rc::gen::inRange(10'000, 20'000));
  const calendar::Days span{first, first + *rc::gen::inRange(0, 2'000)};
  const auto frequency = *rc::gen::element(Frequency::day, Frequency::week, Frequency::month,
                                           Frequency::quarter, Frequency::year);
  const int decimals = *rc::gen::inRange(0, 4);
  Decimal sum;
  std::int32_t covered = 0;
  for (const Portion& portion : spread(total, span, frequency, SpreadMethod::by_day, decimals)) {
    sum = sum + portion.value;
    covered += portion.covered.count();
  }
  RC_ASSERT(sum == total);
  RC_ASSERT(covered == span.count());
}

RC_GTEST_PROP(Spread, ByMonthGivesMonthsThatDifferByAUnitAtMost, (std::int32_t total)) {
  const auto first = calendar::Period::of_month(*rc::gen::inRange(2000, 2020), 3);
  const auto last = calendar::Period::of_month(*rc::gen::inRange(2020, 2025), 8);
  const auto portions = spread(Decimal(total), {first.days.first, last.days.last}, Frequency::month,
                               SpreadMethod::by_month, 0);
  Decimal sum;
  for (const Portion& portion : portions) {
    sum = sum + portion.value;
    const Decimal difference = portion.value - portions.front().value;
    RC_ASSERT(difference <= Decimal(1) && difference >= Decimal(-1));
  }
  RC_ASSERT(sum == Decimal(total));
}

}  // namespace
}  // namespace bijlage::normalise
