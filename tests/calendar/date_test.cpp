#include "calendar/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "calendar/generate.hpp"

namespace bijlage::calendar {
namespace {

Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }

TEST(Date, CountsDaysFrom1970) {
  EXPECT_EQ(day("1970-01-01").days(), 0);
  EXPECT_EQ(day("1969-12-31").days(), -1);
  EXPECT_EQ(day("2018-06-19") - day("2018-06-01"), 18);
  EXPECT_EQ(day("2018-02-28") + 1, day("2018-03-01"));
  EXPECT_EQ(day("2018-01-01") - 1, day("2017-12-31"));
}

TEST(Date, KnowsWhichDaysExist) {
  EXPECT_FALSE(Date::from_civil(2018, 4, 31));
  EXPECT_FALSE(Date::from_civil(2018, 2, 29));
  EXPECT_TRUE(Date::from_civil(2020, 2, 29));
  EXPECT_FALSE(Date::from_civil(1900, 2, 29)) << "a century is no leap year";
  EXPECT_TRUE(Date::from_civil(2000, 2, 29)) << "every fourth is";
  EXPECT_FALSE(Date::from_civil(2018, 13, 1));
  EXPECT_FALSE(Date::from_civil(2018, 0, 1));
  EXPECT_FALSE(Date::from_civil(2018, 1, 0));
  EXPECT_FALSE(Date::from_civil(2018, 1, -1));
  EXPECT_FALSE(Date::from_civil(1399, 12, 31));
  EXPECT_TRUE(Date::from_civil(1400, 1, 1));
  EXPECT_TRUE(Date::from_civil(9999, 12, 31));
  EXPECT_FALSE(Date::from_civil(10000, 1, 1));
}

TEST(Date, TellsItsParts) {
  const Date date = day("2018-06-19");
  EXPECT_EQ(date.year(), 2018);
  EXPECT_EQ(date.month(), 6);
  EXPECT_EQ(date.day(), 19);
  EXPECT_EQ(date.weekday(), 2);
  EXPECT_EQ(day("1969-12-28").weekday(), 7);
  EXPECT_EQ(day("1969-12-29").weekday(), 1);
  EXPECT_EQ(date.iso(), "2018-06-19");
  EXPECT_THROW(static_cast<void>((day("9999-12-31") + 1).year()), std::out_of_range);
}

TEST(Date, ReadsOnlyWholeIsoDates) {
  for (const char* text : {"", "2018-6-19", "2018-06-31", "18-06-19", "2018/06/19", "2018-06-19 ",
                           "+018-06-19", "2018-06-1x"}) {
    EXPECT_FALSE(Date::parse_iso(text)) << text;
  }
}

TEST(Date, ReadsSerialsOfExcel) {
  EXPECT_EQ(Date::from_excel_serial(1), day("1900-01-01"));
  EXPECT_EQ(Date::from_excel_serial(59), day("1900-02-28"));
  EXPECT_EQ(Date::from_excel_serial(60), std::nullopt) << "29 February 1900 never was";
  EXPECT_EQ(Date::from_excel_serial(61), day("1900-03-01"));
  EXPECT_EQ(Date::from_excel_serial(43270), day("2018-06-19"));
  EXPECT_EQ(Date::from_excel_serial(43270.999), day("2018-06-19")) << "the time is cut off";
  EXPECT_EQ(Date::from_excel_serial(2958465), day("9999-12-31"));
}

TEST(Date, RefusesSerialsThatAreNoDays) {
  for (const double serial :
       {0.0, 0.5, -1.0, 2958466.0, 1e300, -1e300, std::numeric_limits<double>::quiet_NaN(),
        std::numeric_limits<double>::infinity()}) {
    EXPECT_FALSE(Date::from_excel_serial(serial)) << serial;
  }
}

RC_GTEST_PROP(Date, IsReadAsItWasPrinted, ()) {
  const Date date = *any_date();
  RC_ASSERT(Date::parse_iso(date.iso()) == date);
  RC_ASSERT(Date::from_civil(date.year(), date.month(), date.day()) == date);
}

RC_GTEST_PROP(Date, TomorrowIsTheNextDay, ()) {
  const Date date = *any_date();
  const Date next = date + 1;
  RC_ASSERT(next.weekday() == date.weekday() % 7 + 1);
  RC_ASSERT(next.day() == date.day() + 1 || next.day() == 1);
  RC_ASSERT(next.iso() > date.iso());
}

}  // namespace
}  // namespace bijlage::calendar
