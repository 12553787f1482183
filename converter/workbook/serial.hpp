#pragma once

#include <optional>
#include <string>

/// Serial dates: days since the end of 1899, with the time of day as fraction, in which Excel
/// counts the 29th of February 1900 that never was (ECMA-376 Part 1, 18.17.4.1).
namespace bijlage::workbook {

/// A date of the calendar with a time of day.
struct CivilTime {
  int year = 1900;
  unsigned month = 1;
  unsigned day = 1;
  int seconds = 0;  ///< of the day, whole
  int millis = 0;   ///< and thousandths
};

/// The serials that have a date: from 0 up to, not including, 1 January 10000.
inline constexpr double end_of_serials = 2'958'466;

/// To the nearest millisecond. Nothing outside [0, `end_of_serials`). Serial 60 is
/// 29 February 1900, and a serial below 1 is "0 January 1900": day 0.
std::optional<CivilTime> civil_time(double serial);
/// Nothing where the date does not exist or lies outside 1900–9999.
std::optional<double> serial_of(int year, unsigned month, unsigned day);

/// `2018-06-19`, or `2018-06-19T10:30:00` where there is a time; milliseconds only if not 0.
std::string iso_date(const CivilTime& time);
/// `10:30:00`, `10:30:00.250`.
std::string iso_time(const CivilTime& time);

}  // namespace bijlage::workbook
