#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/number_format.hpp"

namespace bijlage::workbook {

using base::NumberFormat;

/// Longer codes are no program's: Excel's have 255 characters at most. They count as General.
inline constexpr std::size_t longest_format_code = 2'048;

/// Reads a format code. Total: what it does not understand is `general`.
NumberFormat parse_number_format(std::string_view code);
/// A built-in format by its number (18.8.30): 14 is a date, 9 a percentage.
NumberFormat builtin_number_format(std::uint32_t id);

}  // namespace bijlage::workbook
