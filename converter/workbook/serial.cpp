#include "workbook/serial.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace bijlage::workbook {
namespace {

namespace chrono = std::chrono;

// Serial 61 is 1 March 1900; up to 59 the day that never was does not yet count.
constexpr chrono::sys_days day_zero = chrono::year(1899) / 12 / 30;
constexpr std::int64_t phantom = 60;
constexpr std::int64_t millis_a_day = 86'400'000;

std::string padded(const char* format, int a, int b, int c) {
  std::array<char, 40> text{};
  const int length = std::snprintf(text.data(), text.size(), format, a, b, c);
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<CivilTime> civil_time(double serial) {
  if (!(serial >= 0 && serial < end_of_serials)) return std::nullopt;
  const auto millis = static_cast<std::int64_t>(std::llround(serial * millis_a_day));
  const std::int64_t days = millis / millis_a_day;
  if (static_cast<double>(days) >= end_of_serials) return std::nullopt;  // rounded up past the end
  CivilTime time;
  time.seconds = static_cast<int>(millis % millis_a_day / 1000);
  time.millis = static_cast<int>(millis % 1000);
  if (days == phantom) {
    time.month = 2;
    time.day = 29;
    return time;
  }
  if (days == 0) {
    time.day = 0;
    return time;
  }
  const auto offset = chrono::days(days < phantom ? days + 1 : days);
  const chrono::year_month_day date(day_zero + offset);
  time.year = static_cast<int>(date.year());
  time.month = static_cast<unsigned>(date.month());
  time.day = static_cast<unsigned>(date.day());
  return time;
}

std::optional<double> serial_of(int year, unsigned month, unsigned day) {
  if (year == 1900 && month == 2 && day == 29) return static_cast<double>(phantom);
  const chrono::year_month_day date{chrono::year(year), chrono::month(month), chrono::day(day)};
  if (!date.ok() || year < 1900 || year > 9999) return std::nullopt;
  const auto days = (chrono::sys_days(date) - day_zero).count();
  return static_cast<double>(days <= phantom ? days - 1 : days);
}

std::string iso_time(const CivilTime& time) {
  const int minutes = time.seconds / 60;
  std::string text = padded("%02d:%02d:%02d", minutes / 60, minutes % 60, time.seconds % 60);
  if (time.millis != 0) text += padded(".%03d", time.millis, 0, 0);
  return text;
}

std::string iso_date(const CivilTime& time) {
  std::string text =
      padded("%04d-%02d-%02d", time.year, static_cast<int>(time.month), static_cast<int>(time.day));
  if (time.seconds != 0 || time.millis != 0) text += "T" + iso_time(time);
  return text;
}

}  // namespace bijlage::workbook
