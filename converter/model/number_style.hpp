#pragma once

#include <string>

#include "base/decimal.hpp"
#include "base/number_format.hpp"

namespace bijlage::model {

/// How the numbers of some cells are written: with it, what such a cell shows follows from the
/// value of its observation and need not be kept.
struct NumberStyle {
  base::NumberFormat format;
  std::string decimal_sign;
  std::string group_sign;
  /// The value is 10^power times the number in the cell ("in duizenden": 3).
  int power = 0;

  friend bool operator==(const NumberStyle& a, const NumberStyle& b);
};

/// What a cell of that style shows, whose observation has that value.
std::string shown_text(base::Decimal value, const NumberStyle& style);

}  // namespace bijlage::model
