#include "calendar/date.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cmath>

#include "calendar/digits.hpp"

namespace bijlage::calendar {
namespace {

using Gregorian = boost::gregorian::gregorian_calendar;
using Civil = Gregorian::ymd_type;

constexpr int first_year = 1400;
constexpr int last_year = 9999;
constexpr std::int32_t day_number_of_1970 = 2'440'588;  // the Julian day of 1970-01-01

Civil civil(Date date) {
  return Gregorian::from_day_number(
      static_cast<Gregorian::date_int_type>(date.days() + day_number_of_1970));
}

}  // namespace

std::optional<Date> Date::from_civil(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1) {
    return std::nullopt;
  }
  const auto y = static_cast<unsigned short>(year);
  const auto m = static_cast<unsigned short>(month);
  if (day > Gregorian::end_of_month_day(y, m)) return std::nullopt;
  const auto number = Gregorian::day_number(Civil(y, m, static_cast<unsigned short>(day)));
  return Date(static_cast<std::int32_t>(number) - day_number_of_1970);
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return from_civil(*year, *month, *day);
}

std::optional<Date> Date::from_excel_serial(double serial) {
  constexpr double false_leap_day = 60;
  constexpr double end = 2'958'466;  // 10000-01-01
  if (!(serial >= 1 && serial < end)) return std::nullopt;
  const double day = std::floor(serial);
  if (day == false_leap_day) return std::nullopt;
  // 1900-01-01 is 25567 days before 1970; days after the false one are counted one too far.
  const std::int32_t serial_of_1970 = day < false_leap_day ? 25'568 : 25'569;
  return Date(static_cast<std::int32_t>(day) - serial_of_1970);
}

int Date::year() const { return civil(*this).year; }

int Date::month() const { return civil(*this).month; }

int Date::day() const { return civil(*this).day; }

int Date::weekday() const {
  constexpr std::int32_t thursday = 3;  // 1970-01-01 was one; counted from Monday as 0
  const std::int32_t from_monday = (days_ + thursday) % 7;
  return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

std::string Date::iso() const {
  const Civil parts = civil(*this);
  return padded(parts.year, 4) + "-" + padded(parts.month, 2) + "-" + padded(parts.day, 2);
}

}  // namespace bijlage::calendar
