#include "calendar/digits.hpp"
#include "calendar/period.hpp"

// Periods as SDMX 3.0 writes them (section 2, observational time period).
namespace bijlage::calendar {
namespace {

std::string week_code(const Period& week) {
  const Date thursday = week.days.first + 3;
  const Date first_day = Date::from_civil(thursday.year(), 1, 1).value();
  return padded(thursday.year(), 4) + "-W" + padded((thursday - first_day) / 7 + 1, 2);
}

std::string duration_code(const Days& days) {
  const auto months = whole_months(days);
  return days.first.iso() + "/P" +
         (months ? std::to_string(*months) + "M" : std::to_string(days.count()) + "D");
}

// Months are counted from year 0, so that sums of years and months are one number.
std::optional<Date> last_after_months(Date first, int months) {
  constexpr int last_month = 9999 * 12 + 11;
  const int end = first.year() * 12 + first.month() - 1 + months - 1;
  if (first.day() != 1 || months > last_month || end > last_month) return std::nullopt;
  return Period::of_month(end / 12, end % 12 + 1).days.last;
}

std::optional<Date> last_after_days(Date first, int days) {
  const Date end_of_time = Date::from_civil(9999, 12, 31).value();
  if (days > end_of_time - first + 1) return std::nullopt;
  return first + (days - 1);
}

// `2015-01-01/P10M`
std::optional<Period> parse_duration(std::string_view text) {
  constexpr std::size_t date_size = 10;
  const auto first = Date::parse_iso(text.substr(0, date_size));
  if (!first || text.substr(date_size, 2) != "/P") return std::nullopt;
  const auto count = whole_number(text.substr(date_size + 2, text.size() - date_size - 3));
  if (!count || *count < 1) return std::nullopt;
  std::optional<Date> last;
  if (text.back() == 'M') last = last_after_months(*first, *count);
  if (text.back() == 'D') last = last_after_days(*first, *count);
  if (!last) return std::nullopt;
  return Period::of_days({*first, *last});
}

// `06`, `M06`, `Q2`, `S1`, `W12`: what stands behind the year.
std::optional<Period> parse_part_of_year(int year, std::string_view part) {
  const char letter = part.front();
  const auto number = whole_number(is_digit(letter) ? part : part.substr(1));
  if (!number || *number < 1) return std::nullopt;
  // Of reporting months, which are those of the calendar where the year begins in January.
  if (letter == 'M' && *number <= 12) {
    return part.size() == 3 ? std::optional(Period::of_month(year, *number)) : std::nullopt;
  }
  if (letter == 'W') return part.size() == 3 ? Period::of_week(year, *number) : std::nullopt;
  if (part.size() != 2) return std::nullopt;
  if (letter == 'Q' && *number <= 4) return Period::of_quarter(year, *number);
  if (letter == 'S' && *number <= 2) return Period::of_half(year, *number);
  if (is_digit(letter) && *number <= 12) return Period::of_month(year, *number);
  return std::nullopt;
}

}  // namespace

std::string Period::sdmx() const {
  std::string year = padded(days.first.year(), 4);
  const int month = days.first.month();
  switch (frequency) {
    case Frequency::day:
      return days.first.iso();
    case Frequency::week:
      return week_code(*this);
    case Frequency::month:
      return year + "-" + padded(month, 2);
    case Frequency::quarter:
      return year + "-Q" + std::to_string((month + 2) / 3);
    case Frequency::half_year:
      return year + (month <= 6 ? "-S1" : "-S2");
    case Frequency::year:
      return year;
    case Frequency::irregular:
      break;
  }
  return duration_code(days);
}

std::optional<Period> Period::parse_sdmx(std::string_view text) {
  constexpr std::size_t date_size = 10;
  if (text.size() > date_size + 3) return parse_duration(text);
  if (text.size() == date_size) {
    const auto day = Date::parse_iso(text);
    return day ? std::optional(of_day(*day)) : std::nullopt;
  }
  const auto year = whole_number(text.substr(0, 4));
  if (text.size() < 4 || !year || !Date::from_civil(*year, 1, 1)) return std::nullopt;
  if (text.size() == 4) return of_year(*year);
  if (text.size() < 7 || text[4] != '-') return std::nullopt;
  return parse_part_of_year(*year, text.substr(5));
}

}  // namespace bijlage::calendar
