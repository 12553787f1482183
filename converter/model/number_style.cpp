#include "model/number_style.hpp"

#include <tuple>

#include "base/shown_number.hpp"

namespace bijlage::model {

bool operator==(const NumberStyle& a, const NumberStyle& b) {
  const auto parts = [](const NumberStyle& style) {
    const base::NumberFormat& format = style.format;
    return std::tie(format.kind, format.grouped, format.decimals, format.leading_zeros,
                    format.thousands, format.prefix, format.suffix, format.shows_number,
                    format.shows_minus, style.decimal_sign, style.group_sign, style.power);
  };
  return parts(a) == parts(b);
}

std::string shown_text(base::Decimal value, const NumberStyle& style) {
  const base::Decimal number = value * base::Decimal::scaled(1, -style.power);
  return base::shown_number(number, style.format, style.decimal_sign, style.group_sign);
}

}  // namespace bijlage::model
