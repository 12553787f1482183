#include "questions/claims/quoted_figure.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/characters.hpp"

namespace bijlage::questions::claims {
namespace {

using base::is_digit;

// Signs between digits of one number: points, commas, apostrophes and spaces (U+00A0, U+202F too).
std::size_t sign_length(std::string_view text) {
  constexpr std::array<std::string_view, 7> signs = {
      ".", ",", "'", " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x99"};
  const auto* const found = std::find_if(signs.begin(), signs.end(), [&](std::string_view sign) {
    return text.substr(0, sign.size()) == sign;
  });
  return found == signs.end() ? 0 : found->size();
}

}  // namespace

bool holds_figure(std::string_view sentence, base::Decimal figure) {
  std::string wanted = figure.to_string();
  std::erase_if(wanted, [](char c) { return !is_digit(c); });
  std::string number;
  for (std::size_t i = 0; i <= sentence.size(); ++i) {
    if (i < sentence.size() && is_digit(sentence[i])) {
      number += sentence[i];
      continue;
    }
    const std::size_t sign = number.empty() ? 0 : sign_length(sentence.substr(i));
    const bool goes_on = sign > 0 && i + sign < sentence.size() && is_digit(sentence[i + sign]);
    if (goes_on) {
      i += sign - 1;
      continue;
    }
    if (number == wanted) return true;
    number.clear();
  }
  return false;
}

}  // namespace bijlage::questions::claims
