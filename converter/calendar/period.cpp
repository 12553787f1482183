#include "calendar/period.hpp"

#include <algorithm>
#include <array>

namespace bijlage::calendar {
namespace {

Date civil(int year, int month, int day) { return Date::from_civil(year, month, day).value(); }

Date last_of_month(int year, int month) {
  return month == 12 ? civil(year, 12, 31) : civil(year, month + 1, 1) - 1;
}

Period months_of(int year, int first, int count, Frequency frequency) {
  return {{civil(year, first, 1), last_of_month(year, first + count - 1)}, frequency};
}

// A week lies in the year that its Thursday lies in (ISO 8601).
Date thursday_of(Date day) { return day + (4 - day.weekday()); }

Period week_around(Date day) {
  const Date monday = day - (day.weekday() - 1);
  return {{monday, monday + 6}, Frequency::week};
}

}  // namespace

std::optional<Days> overlap(const Days& a, const Days& b) {
  const Days both{std::max(a.first, b.first), std::min(a.last, b.last)};
  if (both.last < both.first) return std::nullopt;
  return both;
}

Period Period::of_day(Date day) { return {{day, day}, Frequency::day}; }

std::optional<Period> Period::of_week(int year, int week) {
  constexpr int first_year = 1401;  // so that both ends of every week have a year
  constexpr int last_year = 9998;
  if (year < first_year || year > last_year || week < 1 || week > 53) return std::nullopt;
  // 4 January always lies in week 1.
  const Period found = week_around(civil(year, 1, 4) + (week - 1) * 7);
  if (thursday_of(found.days.first).year() != year) return std::nullopt;
  return found;
}

Period Period::of_month(int year, int month) { return months_of(year, month, 1, Frequency::month); }

Period Period::of_quarter(int year, int quarter) {
  return months_of(year, quarter * 3 - 2, 3, Frequency::quarter);
}

Period Period::of_half(int year, int half) {
  return months_of(year, half * 6 - 5, 6, Frequency::half_year);
}

Period Period::of_year(int year) { return months_of(year, 1, 12, Frequency::year); }

Period Period::of_days(const Days& days) {
  if (days.first == days.last) return of_day(days.first);
  for (const Frequency frequency :
       {Frequency::month, Frequency::quarter, Frequency::half_year, Frequency::year}) {
    const Period candidate = period_around(days.first, frequency);
    if (candidate.days == days) return candidate;
  }
  return {days, Frequency::irregular};
}

std::string_view frequency_code(Frequency frequency) {
  constexpr std::array<std::string_view, 7> codes{"D", "W", "M", "Q", "S", "A", "_O"};
  return codes.at(static_cast<std::size_t>(frequency));
}

Period period_around(Date day, Frequency frequency) {
  const int year = day.year();
  const int month = day.month();
  switch (frequency) {
    case Frequency::week:
      return week_around(day);
    case Frequency::month:
      return Period::of_month(year, month);
    case Frequency::quarter:
      return Period::of_quarter(year, (month + 2) / 3);
    case Frequency::half_year:
      return Period::of_half(year, month <= 6 ? 1 : 2);
    case Frequency::year:
      return Period::of_year(year);
    case Frequency::day:
    case Frequency::irregular:
      break;
  }
  return Period::of_day(day);
}

Period following(const Period& period) {
  return period_around(period.days.last + 1, period.frequency);
}

std::vector<Period> periods_in(const Days& days, Frequency frequency) {
  std::vector<Period> periods;
  for (Period at = period_around(days.first, frequency);; at = following(at)) {
    periods.push_back(at);
    // Asked before going on: after 9999 nothing follows.
    if (at.days.last >= days.last) return periods;
  }
}

std::optional<int> whole_months(const Days& days) {
  const int last_year = days.last.year();
  const int last_month = days.last.month();
  if (days.first.day() != 1 || days.last != last_of_month(last_year, last_month)) {
    return std::nullopt;
  }
  return (last_year - days.first.year()) * 12 + last_month - days.first.month() + 1;
}

}  // namespace bijlage::calendar
