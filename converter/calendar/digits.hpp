#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Whole numbers as dates write them.
namespace bijlage::calendar {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `7` in two places is `07`. Requires a number that is not negative.
std::string padded(int number, std::size_t places);

/// The whole text as a number: digits only, at most nine of them.
std::optional<int> whole_number(std::string_view digits);

}  // namespace bijlage::calendar
