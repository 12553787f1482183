#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/characters.hpp"

/// Whole numbers as dates write them.
namespace bijlage::calendar {

using base::is_digit;

/// `7` in two places is `07`. Requires a number that is not negative.
std::string padded(int number, std::size_t places);

/// The whole text as a number: digits only, at most nine of them.
std::optional<int> whole_number(std::string_view digits);

/// `1900` to `2099`, as a year is written within words.
bool is_year_of_four(std::string_view word);

}  // namespace bijlage::calendar
