#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bijlage::workbook {

/// One piece of a number format code (ECMA-376 Part 1, 18.8.31).
struct FormatToken {
  enum Kind {
    digit,  ///< `0`, `#` or `?`
    point,
    comma,
    percent,
    at,  ///< the cell's text
    general,
    date_letters,  ///< a run of one of y m d h s e g b
    elapsed,       ///< `[h]`, `[mm]`, `[s]`
    half_day,      ///< `AM/PM`, `A/P`
    literal,
    colour,     ///< `[Red]`, `[Color 3]`
    condition,  ///< `[<5]`, its text without the brackets
    odd,        ///< exponents and fractions: shown otherwise than we can tell
  };
  Kind kind;
  char letter = '\0';  ///< lower case, for digit, date_letters and elapsed
  std::string text;    ///< for literal and condition
};

/// The sections of a code, at most four, each in pieces. Total: every code gives at least one.
std::vector<std::vector<FormatToken>> tokens_by_section(std::string_view code);

}  // namespace bijlage::workbook
