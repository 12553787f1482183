#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bijlage::calendar {

/// A day of the (proleptic) Gregorian calendar, years 1400 to 9999 as Boost.Date_Time has them.
/// Four bytes; arithmetic in days. A day outside those years can be counted to but not asked for
/// its year, month or day (std::out_of_range).
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::int32_t days_since_1970) : days_(days_since_1970) {}

  /// Nothing where there is no such day (31 April).
  static std::optional<Date> from_civil(int year, int month, int day);
  /// Reads `2018-06-19` (ISO 8601 calendar date, extended format).
  static std::optional<Date> parse_iso(std::string_view text);
  /// A serial of Excel's 1900 system, which counts a 29 February 1900 that never was: nothing for
  /// that day (serial 60). The time of day is cut off. Nothing outside 1900-01-01 … 9999-12-31.
  static std::optional<Date> from_excel_serial(double serial);

  constexpr std::int32_t days() const { return days_; }
  int year() const;
  int month() const;  ///< 1 to 12
  int day() const;    ///< 1 to 31
  /// 1 Monday … 7 Sunday (ISO 8601).
  int weekday() const;
  /// `2018-06-19`.
  std::string iso() const;

  constexpr Date operator+(std::int32_t days) const { return Date(days_ + days); }
  constexpr Date operator-(std::int32_t days) const { return Date(days_ - days); }
  constexpr std::int32_t operator-(Date other) const { return days_ - other.days_; }
  friend constexpr bool operator==(Date, Date) = default;
  friend constexpr std::strong_ordering operator<=>(Date a, Date b) { return a.days_ <=> b.days_; }

 private:
  std::int32_t days_ = 0;
};

}  // namespace bijlage::calendar
