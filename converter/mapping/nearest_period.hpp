#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calendar/period_words.hpp"

namespace bijlage::mapping {

/// What someone who wrote "febuari 2021" probably meant: the label with one word of it replaced by
/// a word for a month, quarter or half-year that is a slip of the pen away, so that it is a period.
/// The nearest first, at most three.
std::vector<std::string> nearest_periods(std::string_view label, const calendar::PeriodWords& words,
                                         calendar::Date now);

}  // namespace bijlage::mapping
