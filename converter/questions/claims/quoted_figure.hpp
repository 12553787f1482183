#pragma once

#include <string_view>

#include "base/decimal.hpp"

namespace bijlage::questions::claims {

/// Does the sentence hold that figure, its sign aside? Signs within a number do not matter:
/// "6.959.085", "6 959 085" and "6959085" are one figure, and "36,5%" holds 36.5.
bool holds_figure(std::string_view sentence, base::Decimal figure);

}  // namespace bijlage::questions::claims
