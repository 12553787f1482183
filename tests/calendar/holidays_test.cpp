#include "calendar/holidays.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bijlage::calendar {
namespace {

Date date(const char* iso) { return Date::parse_iso(iso).value(); }
Days days(const char* first, const char* last) { return {date(first), date(last)}; }

// New Year, Easter Monday, Labour Day, Ascension, Whit Monday and the others of Belgium.
Holidays belgian() {
  return {{{1, 1}, {5, 1}, {7, 21}, {8, 15}, {11, 1}, {11, 11}, {12, 25}}, {1, 39, 50}};
}

TEST(Easter, IsWhenItWas) {
  for (const char* sunday :
       {"1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23",
        "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12",
        "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2038-04-25", "2049-04-18"}) {
    EXPECT_EQ(easter(date(sunday).year()).iso(), sunday);
  }
}

RC_GTEST_PROP(Easter, IsASundayFrom22MarchTo25April, ()) {
  const int year = *rc::gen::inRange(1583, 10'000);
  const Date day = easter(year);
  RC_ASSERT(day.weekday() == 7);
  RC_ASSERT(day >= Date::from_civil(year, 3, 22).value());
  RC_ASSERT(day <= Date::from_civil(year, 4, 25).value());
}

TEST(Holidays, MoveWithEaster) {
  for (const char* holiday : {"2018-04-02", "2018-05-10", "2018-05-21", "2024-04-01", "2024-05-09",
                              "2024-05-20", "2018-07-21", "2018-01-01"}) {
    EXPECT_TRUE(belgian().contains(date(holiday))) << holiday;
  }
  EXPECT_FALSE(belgian().contains(date("2018-04-01"))) << "Easter Sunday itself is none";
  EXPECT_FALSE(belgian().contains(date("2018-05-11")));
}

TEST(WorkingDays, AreMondayToFridayWithoutHolidays) {
  EXPECT_EQ(working_days(days("2018-06-01", "2018-06-30"), belgian()), 21);
  EXPECT_EQ(working_days(days("2018-06-01", "2018-06-19"), belgian()), 13);
  EXPECT_EQ(working_days(days("2018-05-01", "2018-05-31"), belgian()), 20) << "three holidays";
  EXPECT_EQ(working_days(days("2018-05-01", "2018-05-31"), {}), 23);
  EXPECT_EQ(working_days(days("2018-07-21", "2018-07-22"), belgian()), 0);
  EXPECT_EQ(working_days(days("2018-07-21", "2018-07-31"), belgian()), 7)
      << "a holiday on a Saturday takes no working day";
}

RC_GTEST_PROP(WorkingDays, OfPartsAddUp, ()) {
  const Date first(*rc::gen::inRange(-25'000, 45'000));
  const Date middle = first + *rc::gen::inRange(0, 400);
  const Date last = middle + 1 + *rc::gen::inRange(0, 400);
  RC_ASSERT(working_days({first, last}, belgian()) ==
            working_days({first, middle}, belgian()) + working_days({middle + 1, last}, belgian()));
}

RC_GTEST_PROP(WorkingDays, AnyYearHasAboutAsMany, ()) {
  const Period year = Period::of_year(*rc::gen::inRange(1900, 2101));
  const auto count = working_days(year.days, belgian());
  RC_ASSERT(count >= 250);
  RC_ASSERT(count <= 257);
}

}  // namespace
}  // namespace bijlage::calendar
