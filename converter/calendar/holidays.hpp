#pragma once

#include <cstdint>
#include <vector>

#include "calendar/period.hpp"

namespace bijlage::calendar {

/// Easter Sunday of the Gregorian calendar, by the rule that "a New York correspondent" sent to
/// Nature (20 April 1876, page 487), as Meeus prints it (Astronomical Algorithms, 2nd edition,
/// chapter 8). Requires a year from 1583 to 9999.
Date easter(int year);

/// A country's public holidays: the same days each year, and days after Easter Sunday.
struct Holidays {
  struct Fixed {
    int month = 1;
    int day = 1;
    friend bool operator==(const Fixed&, const Fixed&) = default;
  };
  std::vector<Fixed> fixed;
  std::vector<int> after_easter;  ///< 1 is Easter Monday, 39 Ascension Day; before it, below zero

  bool known() const { return !fixed.empty() || !after_easter.empty(); }
  bool contains(Date day) const;
};

/// How many of the days are Monday to Friday and no holiday.
std::int32_t working_days(const Days& days, const Holidays& holidays);

}  // namespace bijlage::calendar
