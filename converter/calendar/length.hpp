#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/period_words.hpp"

namespace bijlage::calendar {

/// How long something lasts, as people say it: "12 maanden", "1,5 jaar" (18 months), "6 weken".
/// Months and days apart, since months differ in days.
struct Length {
  std::int32_t months = 0;
  std::int32_t days = 0;

  bool is_none() const { return months == 0 && days == 0; }
  /// The last day of a span of this length that begins on `first`: 12 months from 15 February 2019
  /// last until 14 February 2020.
  Date last_from(Date first) const;
  /// ISO 8601: `P12M`, `P42D`, `P1M10D`.
  std::string iso() const;

  friend bool operator==(const Length&, const Length&) = default;
};

/// Reads a length that is the whole text: "12 maanden", "1 jaar en 6 maanden", "(12 m.)" where the
/// words know "m". Nothing where it is none, or longer than a century.
std::optional<Length> parse_length(std::string_view text, const PeriodWords& words);

/// The length of days as people would say it: in months where both ends fit, else in days.
Length length_of(const Days& days);

}  // namespace bijlage::calendar
