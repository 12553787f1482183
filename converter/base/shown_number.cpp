#include "base/shown_number.hpp"

#include <algorithm>

namespace bijlage::base {
namespace {

using Kind = NumberFormat::Kind;

std::string grouped(std::string whole, std::string_view sign) {
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) {
    whole.insert(static_cast<std::size_t>(at), sign);
  }
  return whole;
}

// The figure itself, without sign, in the notation of the reader.
std::string figure(Decimal number, const NumberFormat& format, std::string_view decimal_sign,
                   std::string_view group_sign) {
  std::string text = number.to_string();
  if (text.find('e') != std::string::npos) return text;
  std::string whole = text.substr(0, text.find('.'));
  std::string rest = text.substr(std::min(whole.size() + 1, text.size()));
  if (format.kind != Kind::general) rest.resize(format.decimals, '0');
  if (whole.size() < format.leading_zeros)
    whole.insert(0, format.leading_zeros - whole.size(), '0');
  if (format.grouped) whole = grouped(std::move(whole), group_sign);
  return rest.empty() ? whole : whole.append(decimal_sign).append(rest);
}

}  // namespace

std::string shown_number(Decimal number, const NumberFormat& format, std::string_view decimal_sign,
                         std::string_view group_sign) {
  if (!format.shows_number) return format.prefix;
  for (int i = 0; i < format.thousands; ++i) number = number * Decimal::scaled(1, -3);
  if (format.kind == Kind::number || format.kind == Kind::percent) {
    number = number.rounded(format.decimals);
  }
  const std::string sign = number.is_negative() && format.shows_minus ? "-" : "";
  const Decimal size = number.is_negative() ? -number : number;
  return sign + format.prefix + figure(size, format, decimal_sign, group_sign) + format.suffix;
}

}  // namespace bijlage::base
