#pragma once

#include <cstdint>
#include <string>

namespace bijlage::base {

/// What a number format says about a number's meaning (ECMA-376 Part 1, 18.8.30 and 18.8.31):
/// only what changes the figure that a person reads.
struct NumberFormat {
  enum class Kind : std::uint8_t { general, number, percent, date, time, duration, text };
  Kind kind = Kind::general;
  bool grouped = false;            ///< thousands are set apart
  std::uint8_t decimals = 0;       ///< shown behind the decimal sign (kind number or percent)
  std::uint8_t leading_zeros = 0;  ///< "000" shows 7 as 007
  std::uint8_t thousands = 0;      ///< how often the figure is divided by 1,000 before it is shown
  bool shows_year = true;          ///< of a date format: false for "mmmm" and "d/mm"
  bool shows_month = true;         ///< of a date format: false for "yyyy" …
  bool shows_day = true;           ///< … and for "mmm-yy": what stands there is a year or a month
  std::string prefix;              ///< literal text before the number, "€ "
  std::string suffix;              ///< literal text behind it, " euro"
  std::string code;                ///< as the file has it; empty for a built-in one
};

}  // namespace bijlage::base
