#pragma once

#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/number_format.hpp"

namespace bijlage::base {

/// What a person sees in a cell of that format that holds this number, of 15 digits at most as
/// `Decimal::from_cell` gives it; of a percentage the percents.
std::string shown_number(Decimal number, const NumberFormat& format, std::string_view decimal_sign,
                         std::string_view group_sign);

}  // namespace bijlage::base
