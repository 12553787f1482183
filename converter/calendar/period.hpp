#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"

namespace bijlage::calendar {

/// How long a reference period is; the letters are SDMX's code list CL_FREQ.
enum class Frequency : std::uint8_t {
  day,        // D
  week,       // W
  month,      // M
  quarter,    // Q
  half_year,  // S
  year,       // A
  irregular,  // any other from–to; CL_FREQ has no letter for it that fits, we print _O ("other")
};

/// A span of days, first and last included: an inclusive end is an inclusive end.
struct Days {
  Date first;
  Date last;

  std::int32_t count() const { return last - first + 1; }
  bool contains(Date day) const { return first <= day && day <= last; }
  bool contains(const Days& other) const { return first <= other.first && other.last <= last; }
  friend bool operator==(const Days&, const Days&) = default;
  friend auto operator<=>(const Days&, const Days&) = default;
};
/// The days in both, if any.
std::optional<Days> overlap(const Days& a, const Days& b);

/// A reference period: the days a figure is about, and the kind of period it is. Years 1401 to
/// 9998 where weeks are asked for, else 1400 to 9999.
struct Period {
  Days days;
  Frequency frequency = Frequency::irregular;

  static Period of_day(Date day);
  /// A week of ISO 8601, Monday to Sunday; nothing where that year has no such week (53).
  static std::optional<Period> of_week(int year, int week);
  static Period of_month(int year, int month);      ///< month 1–12
  static Period of_quarter(int year, int quarter);  ///< quarter 1–4
  static Period of_half(int year, int half);        ///< half 1–2
  static Period of_year(int year);
  /// From–to; becomes a day, month, quarter, half-year or year where it is exactly one.
  static Period of_days(const Days& days);

  /// SDMX 3.0 / ISO 8601: `2018-06-19`, `2020-W12`, `2018-06`, `2018-Q2`, `2016-S1`, `2017`, and
  /// for others start/duration: `2015-01-01/P10M` where it is whole months, else
  /// `2015-01-05/P61D`.
  std::string sdmx() const;
  /// Reads what `sdmx()` prints.
  static std::optional<Period> parse_sdmx(std::string_view text);

  friend bool operator==(const Period&, const Period&) = default;
  friend auto operator<=>(const Period&, const Period&) = default;
};

/// `D`, `W`, `M`, `Q`, `S`, `A`, `_O`.
std::string_view frequency_code(Frequency frequency);

/// The period of that frequency that `day` lies in. Requires a frequency other than irregular.
Period period_around(Date day, Frequency frequency);
/// The next one of the same frequency. Requires a frequency other than irregular.
Period following(const Period& period);
/// All periods of that frequency that lie wholly or partly in `days`, in order.
std::vector<Period> periods_in(const Days& days, Frequency frequency);
/// All school years, that begin with that month, that lie wholly or partly in `days`, in order.
/// They have no frequency of their own.
std::vector<Period> school_years_in(const Days& days, int first_month);
/// How many calendar months, where `days` runs from a first to a last day of a month.
std::optional<int> whole_months(const Days& days);

}  // namespace bijlage::calendar
