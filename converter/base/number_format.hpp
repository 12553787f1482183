#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bijlage::base {

/// What a number format says about a number's meaning (ECMA-376 Part 1, 18.8.30 and 18.8.31):
/// only what changes the figure that a person reads.
struct NumberFormat {
  enum class Kind : std::uint8_t { general, number, percent, date, time, duration, text };
  /// `[<5]`: numbers that compare so with a bound.
  struct Condition {
    bool less = true;
    bool equal = true;
    bool greater = true;
    double bound = 0;
    bool holds(double number) const {
      return number < bound ? less : (number > bound ? greater : equal);
    }
  };
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
  bool shows_number = true;        ///< false: only `prefix` is shown, whatever the number: "<5"
  bool shows_minus = true;         ///< false: a number below zero is shown without its minus
  bool as_stored = true;           ///< a person reads the number itself: no words, digits or marks
  /// Where the code has several sections for numbers: all of them. Then what stands above is that
  /// of the first.
  std::vector<NumberFormat> sections;
  Condition condition;  ///< of a section: which numbers it shows
  std::string code;     ///< as the file has it; empty for a built-in one

  /// The section that shows a number as it is stored; the format itself where it has but one.
  const NumberFormat& section_of(double number) const {
    for (const NumberFormat& section : sections) {
      if (section.condition.holds(number)) return section;
    }
    return sections.empty() ? *this : sections.back();
  }
};

}  // namespace bijlage::base
