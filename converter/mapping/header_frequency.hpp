#pragma once

#include <optional>

#include "calendar/period_words.hpp"
#include "mapping/block.hpp"

/// "Maand", "Week" or "Kwartaal" over a column of periods: what a bare 3 or a date in it means.
namespace bijlage::mapping {

/// What the header over a column of labels says of them.
struct HeaderPeriod {
  std::optional<calendar::Frequency> frequency;  ///< that it names
  bool is_other = false;                         ///< it names something that is no period
};

HeaderPeriod header_period(const Grid& grid, const BlockPlace& place, std::uint32_t column,
                           const calendar::PeriodWords& words);

/// A bare number under it: a month where nothing is said, else what the header names. Nothing
/// where there is no such month, week, quarter or half-year, or the header names no period.
std::optional<calendar::PeriodPart> numbered_period(const std::string& text,
                                                    const HeaderPeriod& header);

/// A date under it means the month, quarter or year that it lies in.
calendar::PeriodPart as_header_says(const calendar::PeriodPart& part, const HeaderPeriod& header);

}  // namespace bijlage::mapping
