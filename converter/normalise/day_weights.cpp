#include "normalise/day_weights.hpp"

#include <algorithm>

namespace bijlage::normalise {
namespace {

using base::Decimal;
using calendar::Date;
using calendar::Days;

constexpr int days_in_week = 7;

std::size_t place_of(Date day) { return static_cast<std::size_t>(day.weekday() - 1); }

}  // namespace

std::optional<WeekdayPattern> weekday_pattern(
    const model::Dataset& data, std::span<const model::ObservationIndex> observations) {
  constexpr int places = 6;
  WeekdayPattern pattern;
  std::array<int, days_in_week> counts{};
  for (const model::ObservationIndex index : observations) {
    const model::Observation& observation = data.observations[index];
    if (!observation.value || observation.period.frequency != calendar::Frequency::day) continue;
    const std::size_t weekday = place_of(observation.period.days.first);
    pattern.at(weekday) = pattern.at(weekday) + *observation.value;
    ++counts.at(weekday);
  }
  for (std::size_t weekday = 0; weekday < pattern.size(); ++weekday) {
    if (counts.at(weekday) == 0) return std::nullopt;
    pattern.at(weekday) = Decimal::divide(pattern.at(weekday), Decimal(counts.at(weekday)), places);
  }
  return pattern;
}

bool DayWeights::known() const {
  switch (by) {
    case By::working_day:
      return holidays != nullptr && holidays->known();
    case By::weekday:
      return pattern.has_value();
    case By::day:
      break;
  }
  return true;
}

Decimal DayWeights::of(const Days& days) const {
  if (by == By::day) return days.count();
  if (by == By::working_day) return calendar::working_days(days, *holidays);
  Decimal sum;
  for (int i = 0; i < std::min(days.count(), days_in_week); ++i) {
    const Date day = days.first + i;
    const int times = (days.count() - 1 - i) / days_in_week + 1;
    sum = sum + pattern->at(place_of(day)) * Decimal(times);
  }
  return sum;
}

}  // namespace bijlage::normalise
