#pragma once

#include <array>
#include <optional>
#include <span>

#include "calendar/holidays.hpp"
#include "model/dataset.hpp"
#include "model/evidence.hpp"

namespace bijlage::normalise {

/// The average figure of a Monday, a Tuesday … a Sunday.
using WeekdayPattern = std::array<base::Decimal, 7>;

/// The pattern of what is reported by day, to six decimals: other observations are passed over.
/// Nothing unless each day of the week is there at least once, with a figure.
std::optional<WeekdayPattern> weekday_pattern(
    const model::Dataset& data, std::span<const model::ObservationIndex> observations);

/// How much each day counts where a partial period is scaled to the whole.
struct DayWeights {
  enum class By : unsigned char { day, working_day, weekday };

  By by = By::day;
  const calendar::Holidays* holidays = nullptr;  ///< for working days
  std::optional<WeekdayPattern> pattern;         ///< for weekdays

  /// Is there what is needed to count so?
  bool known() const;
  /// What the days count together. Requires that it is known.
  base::Decimal of(const calendar::Days& days) const;
};

}  // namespace bijlage::normalise
