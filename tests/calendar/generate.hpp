#pragma once

#include <rapidcheck.h>

#include "calendar/period.hpp"

/// Random days and periods of 1900 to 2100.
namespace bijlage::calendar {

inline rc::Gen<Date> any_date() {
  const Date first = Date::from_civil(1900, 1, 1).value();
  const Date last = Date::from_civil(2100, 12, 31).value();
  return rc::gen::map(rc::gen::inRange(first.days(), last.days() + 1),
                      [](std::int32_t days) { return Date(days); });
}

inline rc::Gen<Frequency> any_frequency() {
  return rc::gen::element(Frequency::day, Frequency::week, Frequency::month, Frequency::quarter,
                          Frequency::half_year, Frequency::year);
}

/// Whole weeks only: the first and last days of 1900 and 2100 lie in weeks of other years.
inline rc::Gen<Period> any_regular_period() {
  const Date first = Date::from_civil(1900, 1, 8).value();
  const Date last = Date::from_civil(2100, 12, 20).value();
  return rc::gen::map(
      rc::gen::pair(rc::gen::inRange(first.days(), last.days()), any_frequency()),
      [](const auto& drawn) { return period_around(Date(drawn.first), drawn.second); });
}

/// From–to of any length; half of them run from a first to a last day of a month.
inline rc::Gen<Period> any_span() {
  return rc::gen::map(rc::gen::tuple(any_date(), any_date(), rc::gen::arbitrary<bool>()),
                      [](const auto& drawn) {
                        auto [a, b, whole_months] = drawn;
                        if (b < a) std::swap(a, b);
                        if (!whole_months) return Period::of_days({a, b});
                        return Period::of_days({period_around(a, Frequency::month).days.first,
                                                period_around(b, Frequency::month).days.last});
                      });
}

inline rc::Gen<Period> any_period() { return rc::gen::oneOf(any_regular_period(), any_span()); }

}  // namespace bijlage::calendar
