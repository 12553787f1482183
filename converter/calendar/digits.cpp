#include "calendar/digits.hpp"

#include <algorithm>

namespace bijlage::calendar {

std::string padded(int number, std::size_t places) {
  std::string text = std::to_string(number);
  if (text.size() < places) text.insert(0, places - text.size(), '0');
  return text;
}

std::optional<int> whole_number(std::string_view digits) {
  constexpr std::size_t most_digits = 9;
  if (digits.empty() || digits.size() > most_digits) return std::nullopt;
  int number = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

bool is_year_of_four(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), is_digit);
}

}  // namespace bijlage::calendar
