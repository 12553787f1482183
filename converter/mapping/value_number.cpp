#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {
namespace {

using base::is_digit;

}  // namespace

std::optional<base::Decimal> parse_number(std::string_view text, const config::Locale& locale) {
  std::string_view rest = base::trim(text);
  std::string plain;
  for (const std::string_view minus : {"-", "−"}) {
    if (rest.starts_with(minus)) {
      plain = "-";
      rest = rest.substr(minus.size());
      break;
    }
  }
  if (!plain.empty() && rest.empty()) return std::nullopt;
  if (plain.empty() && rest.starts_with('+')) rest.remove_prefix(1);
  if (rest.empty() || !is_digit(rest.front())) return std::nullopt;

  const auto decimal_at = rest.find(locale.decimal_sign);
  const std::string_view whole = rest.substr(0, decimal_at);
  std::string_view used_sign;
  std::size_t run = 0;
  bool grouped = false;
  for (std::size_t i = 0; i < whole.size();) {
    if (is_digit(whole[i])) {
      plain += whole[i++];
      ++run;
      continue;
    }
    const auto sign = std::find_if(
        locale.group_signs.begin(), locale.group_signs.end(),
        [&](const std::string& s) { return !s.empty() && whole.substr(i).starts_with(s); });
    const bool same_sign =
        used_sign.empty() || (sign != locale.group_signs.end() && used_sign == *sign);
    const bool run_fits = grouped ? run == 3 : (run >= 1 && run <= 3);
    if (sign == locale.group_signs.end() || !same_sign || !run_fits) return std::nullopt;
    used_sign = *sign;
    grouped = true;
    run = 0;
    i += sign->size();
  }
  if (grouped && run != 3) return std::nullopt;
  if (decimal_at != std::string_view::npos) {
    const auto fraction = rest.substr(decimal_at + locale.decimal_sign.size());
    if (fraction.empty() || !std::all_of(fraction.begin(), fraction.end(), is_digit)) {
      return std::nullopt;
    }
    plain += '.';
    plain += fraction;
  }
  return base::Decimal::parse(plain);
}

}  // namespace bijlage::mapping
