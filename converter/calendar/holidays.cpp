#include "calendar/holidays.hpp"

#include <algorithm>

namespace bijlage::calendar {

// The letters are those of the rule.
Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return Date::from_civil(year, n / 31, n % 31 + 1).value();
}

bool Holidays::contains(Date day) const {
  const Fixed own{day.month(), day.day()};
  if (std::find(fixed.begin(), fixed.end(), own) != fixed.end()) return true;
  if (after_easter.empty()) return false;
  const int after = day - easter(day.year());
  return std::find(after_easter.begin(), after_easter.end(), after) != after_easter.end();
}

std::int32_t working_days(const Days& days, const Holidays& holidays) {
  constexpr int friday = 5;
  std::int32_t count = 0;
  for (Date day = days.first; day <= days.last; day = day + 1) {
    if (day.weekday() <= friday && !holidays.contains(day)) ++count;
  }
  return count;
}

}  // namespace bijlage::calendar
