#include "calendar/period.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "calendar/generate.hpp"

namespace bijlage::calendar {
namespace {

Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }
Days days(std::string_view first, std::string_view last) { return {day(first), day(last)}; }

TEST(Period, IncludesItsEnd) {
  EXPECT_EQ(Period::of_month(2018, 6).days, days("2018-06-01", "2018-06-30"));
  EXPECT_EQ(Period::of_month(2018, 6).days.count(), 30);
  EXPECT_EQ(Period::of_month(2020, 2).days.count(), 29);
  EXPECT_EQ(Period::of_month(2018, 12).days, days("2018-12-01", "2018-12-31"));
  EXPECT_EQ(Period::of_quarter(2018, 4).days, days("2018-10-01", "2018-12-31"));
  EXPECT_EQ(Period::of_half(2016, 1).days, days("2016-01-01", "2016-06-30"));
  EXPECT_EQ(Period::of_half(2016, 2).days, days("2016-07-01", "2016-12-31"));
  EXPECT_EQ(Period::of_year(9999).days, days("9999-01-01", "9999-12-31"));
}

TEST(Period, OfDaysIsWhatItExactlyIs) {
  EXPECT_EQ(Period::of_days(days("2018-06-19", "2018-06-19")), Period::of_day(day("2018-06-19")));
  EXPECT_EQ(Period::of_days(days("2018-06-01", "2018-06-30")), Period::of_month(2018, 6));
  EXPECT_EQ(Period::of_days(days("2018-04-01", "2018-06-30")), Period::of_quarter(2018, 2));
  EXPECT_EQ(Period::of_days(days("2018-07-01", "2018-12-31")), Period::of_half(2018, 2));
  EXPECT_EQ(Period::of_days(days("2017-01-01", "2017-12-31")), Period::of_year(2017));
  EXPECT_EQ(Period::of_days(days("2018-02-01", "2018-04-30")).frequency, Frequency::irregular);
  EXPECT_EQ(Period::of_days(days("2018-06-01", "2018-06-29")).frequency, Frequency::irregular);
  EXPECT_EQ(Period::of_days(days("2018-06-04", "2018-06-10")).frequency, Frequency::irregular)
      << "seven days are not yet a week of a calendar";
}

TEST(Period, WeeksAreThoseOfIso8601) {
  EXPECT_EQ(Period::of_week(2020, 1)->days, days("2019-12-30", "2020-01-05"));
  EXPECT_EQ(Period::of_week(2020, 12)->days, days("2020-03-16", "2020-03-22"));
  EXPECT_EQ(Period::of_week(2020, 53)->days, days("2020-12-28", "2021-01-03"));
  EXPECT_EQ(Period::of_week(2021, 53), std::nullopt);
  EXPECT_EQ(Period::of_week(2021, 0), std::nullopt);
  EXPECT_EQ(Period::of_week(2021, 999999999), std::nullopt);
}

TEST(Period, IsWrittenAsSdmxWritesIt) {
  EXPECT_EQ(Period::of_day(day("2018-06-19")).sdmx(), "2018-06-19");
  EXPECT_EQ(Period::of_week(2020, 12)->sdmx(), "2020-W12");
  EXPECT_EQ(Period::of_week(2020, 1)->sdmx(), "2020-W01") << "although it begins in 2019";
  EXPECT_EQ(Period::of_month(2018, 6).sdmx(), "2018-06");
  EXPECT_EQ(Period::of_quarter(2018, 2).sdmx(), "2018-Q2");
  EXPECT_EQ(Period::of_half(2016, 1).sdmx(), "2016-S1");
  EXPECT_EQ(Period::of_year(2017).sdmx(), "2017");
  EXPECT_EQ(Period::of_days(days("2015-01-01", "2015-10-31")).sdmx(), "2015-01-01/P10M");
  EXPECT_EQ(Period::of_days(days("2015-11-01", "2016-12-31")).sdmx(), "2015-11-01/P14M");
  EXPECT_EQ(Period::of_days(days("2015-01-05", "2015-03-06")).sdmx(), "2015-01-05/P61D");
}

TEST(Period, RefusesCodesThatAreNone) {
  for (const char* text : {"",
                           "17",
                           "2018-",
                           "2018-13",
                           "2018-00",
                           "2018-6",
                           "2018-Q5",
                           "2018-Q0",
                           "2016-S3",
                           "2016-H1",
                           "2021-W53",
                           "2020-W1",
                           "2020-W00",
                           "1399",
                           "2018-02-30",
                           "2018-06-19x",
                           "2015-01-01/P",
                           "2015-01-01/P0M",
                           "2015-01-01/PM",
                           "2015-01-02/P1M",
                           "2015-01-01/P10Y",
                           "2015-01-01/P-1M",
                           "2015-01-01/P999999999M",
                           "2015-01-01/P999999999D",
                           "2015-13-01/P1M",
                           "2015-01-01/P99999999999D",
                           "2018-06-19/",
                           "2018-+6"}) {
    EXPECT_FALSE(Period::parse_sdmx(text)) << text;
  }
}

TEST(Period, GoesToTheEndOfTime) {
  EXPECT_EQ(Period::parse_sdmx("9999-12-01/P1M"), Period::of_month(9999, 12));
  EXPECT_EQ(Period::parse_sdmx("9999-12-31"), Period::of_day(day("9999-12-31")));
  EXPECT_EQ(periods_in(days("9999-11-05", "9999-12-31"), Frequency::month).size(), 2U);
}

TEST(Period, SaysWhatLiesInASpan) {
  EXPECT_EQ(periods_in(days("2015-11-15", "2016-02-01"), Frequency::month),
            (std::vector{Period::of_month(2015, 11), Period::of_month(2015, 12),
                         Period::of_month(2016, 1), Period::of_month(2016, 2)}));
  EXPECT_EQ(periods_in(days("2015-11-01", "2016-12-31"), Frequency::year),
            (std::vector{Period::of_year(2015), Period::of_year(2016)}));
  EXPECT_EQ(periods_in(days("2015-12-31", "2016-01-01"), Frequency::day).size(), 2U);
}

TEST(Period, CountsWholeMonths) {
  EXPECT_EQ(whole_months(days("2015-11-01", "2016-12-31")), 14);
  EXPECT_EQ(whole_months(days("2021-10-01", "2024-06-30")), 33);
  EXPECT_EQ(whole_months(days("2020-02-01", "2020-02-29")), 1);
  EXPECT_EQ(whole_months(days("2019-02-01", "2020-02-28")), std::nullopt);
  EXPECT_EQ(whole_months(days("2015-01-02", "2015-01-31")), std::nullopt);
}

TEST(Period, TellsWhatTwoSpansShare) {
  EXPECT_EQ(overlap(days("2015-01-01", "2016-12-31"), days("2016-01-01", "2017-12-31")),
            days("2016-01-01", "2016-12-31"));
  EXPECT_EQ(overlap(days("2015-01-01", "2015-12-31"), days("2016-01-01", "2016-12-31")),
            std::nullopt);
  EXPECT_EQ(overlap(days("2015-01-01", "2016-01-01"), days("2016-01-01", "2016-12-31")),
            days("2016-01-01", "2016-01-01"));
}

TEST(Period, HasTheLettersOfSdmx) {
  EXPECT_EQ(frequency_code(Frequency::month), "M");
  EXPECT_EQ(frequency_code(Frequency::half_year), "S");
  EXPECT_EQ(frequency_code(Frequency::irregular), "_O");
}

RC_GTEST_PROP(Period, IsReadAsSdmxWroteIt, ()) {
  const Period period = *any_period();
  RC_ASSERT(Period::parse_sdmx(period.sdmx()) == period);
}

RC_GTEST_PROP(Period, FollowsWithoutGapOrOverlap, ()) {
  const Period period = *any_regular_period();
  const Period next = following(period);
  RC_ASSERT(next.days.first == period.days.last + 1);
  RC_ASSERT(next.frequency == period.frequency);
}

RC_GTEST_PROP(Period, LiesAroundEachOfItsDays, ()) {
  const Date date = *any_date();
  const Frequency frequency = *any_frequency();
  const Period period = period_around(date, frequency);
  RC_ASSERT(period.days.contains(date));
  RC_ASSERT(period_around(period.days.first, frequency) == period);
  RC_ASSERT(period_around(period.days.last, frequency) == period);
}

RC_GTEST_PROP(Period, ThoseInASpanCoverItOnce, ()) {
  const Period span = *any_span();
  const Frequency frequency = *rc::gen::element(
      Frequency::week, Frequency::month, Frequency::quarter, Frequency::half_year, Frequency::year);
  std::int32_t covered = 0;
  for (const Period& period : periods_in(span.days, frequency)) {
    const auto shared = overlap(period.days, span.days);
    RC_ASSERT(shared.has_value());
    covered += shared->count();
  }
  RC_ASSERT(covered == span.days.count());
}

}  // namespace
}  // namespace bijlage::calendar
