#include "readers/iso_time.hpp"

#include <charconv>

#include "workbook/serial.hpp"

namespace bijlage::readers {
namespace {

constexpr double seconds_a_day = 86'400;

// Takes a number of exactly `digits` digits off the front.
std::optional<unsigned> take_digits(std::string_view& text, std::size_t digits) {
  unsigned number = 0;
  if (text.size() < digits) return std::nullopt;
  const char* const end = text.data() + digits;
  if (text[0] == '-' || std::from_chars(text.data(), end, number).ptr != end) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

bool take_char(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<double> take_date(std::string_view& text) {
  const auto year = take_digits(text, 4);
  if (!year || !take_char(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !take_char(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day) return std::nullopt;
  return workbook::serial_of(static_cast<int>(*year), *month, *day);
}

// `.25` → 0.25.
std::optional<double> take_fraction(std::string_view& text) {
  if (!text.starts_with('.')) return 0.0;
  double fraction = 0;
  const auto read =
      std::from_chars(text.data(), text.data() + text.size(), fraction, std::chars_format::fixed);
  if (read.ec != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return fraction;
}

// As a part of a day.
std::optional<double> take_time(std::string_view& text) {
  const auto hours = take_digits(text, 2);
  if (!hours || *hours > 23 || !take_char(text, ':')) return std::nullopt;
  const auto minutes = take_digits(text, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  double seconds = 0;
  if (take_char(text, ':')) {
    const auto whole = take_digits(text, 2);
    if (!whole || *whole > 59) return std::nullopt;
    const auto fraction = take_fraction(text);
    if (!fraction) return std::nullopt;
    seconds = *whole + *fraction;
  }
  return (*hours * 3600 + *minutes * 60 + seconds) / seconds_a_day;
}

// `Z`, `+02:00`.
bool take_zone(std::string_view& text) {
  if (text.empty() || take_char(text, 'Z')) return true;
  if (!take_char(text, '+') && !take_char(text, '-')) return false;
  return take_digits(text, 2).has_value() && take_char(text, ':') &&
         take_digits(text, 2).has_value();
}

}  // namespace

std::optional<SerialTime> parse_iso_time(std::string_view text) {
  SerialTime result{workbook::CellKind::time, 0};
  if (text.size() > 4 && text[4] == '-') {
    const auto date = take_date(text);
    if (!date) return std::nullopt;
    result = {workbook::CellKind::date, *date};
    if (text.empty()) return result;
    if (!take_char(text, 'T') && !take_char(text, ' ')) return std::nullopt;
  } else {
    take_char(text, 'T');
  }
  const auto time = take_time(text);
  if (!time || !take_zone(text) || !text.empty()) return std::nullopt;
  result.serial += *time;
  return result;
}

}  // namespace bijlage::readers
