#include <array>
#include <string>
#include <utility>

#include "calendar/period_words.hpp"

namespace bijlage::calendar {
namespace {

using Gap = std::pair<std::string_view, std::string>;

template <std::size_t Count>
std::string filled(std::string text, const std::array<Gap, Count>& gaps) {
  for (const auto& [name, value] : gaps) {
    const std::size_t at = text.find(name);
    if (at != std::string::npos) text.replace(at, name.size(), value);
  }
  return text;
}

std::string with_year(const std::string& pattern, int year) {
  return filled<1>(pattern, {{{"{year}", std::to_string(year)}}});
}

bool can_print_months(const PeriodWords& words) { return words.month_names.size() == 12; }

const std::string& month_name(int month, const PeriodWords& words) {
  return words.month_names.at(static_cast<std::size_t>(month - 1));
}

std::string date_in(const std::string& pattern, Date day, const PeriodWords& words) {
  if (!can_print_months(words)) return day.iso();
  return filled<3>(pattern, {{{"{day}", std::to_string(day.day())},
                              {"{month}", month_name(day.month(), words)},
                              {"{year}", std::to_string(day.year())}}});
}

std::string span(const std::string& first, const std::string& last, const PeriodWords& words) {
  return filled<2>(words.span_pattern, {{{"{first}", first}, {"{last}", last}}});
}

std::string week_in_words(const Period& week, const PeriodWords& words) {
  const std::string code = week.sdmx();  // 2020-W02
  const std::string number = code.substr(code[6] == '0' ? 7 : 6);
  return filled<2>(words.week_pattern, {{{"{week}", number}, {"{year}", code.substr(0, 4)}}});
}

// Without the year, or the month and the year, that the other end of the span repeats: they go
// where they close the pattern.
std::string shortened(std::string pattern, const Days& days) {
  const bool same_year = days.first.year() == days.last.year();
  const bool same_month = same_year && days.first.month() == days.last.month();
  for (;;) {
    const std::size_t open = pattern.rfind('{');
    const std::string gap = open == std::string::npos ? "" : pattern.substr(open);
    const bool repeated = (same_year && gap == "{year}") || (same_month && gap == "{month}");
    if (!repeated) return pattern;
    const std::size_t end = pattern.find_last_not_of(" ,./-", open == 0 ? 0 : open - 1);
    pattern.resize(open == 0 || end == std::string::npos ? 0 : end + 1);
  }
}

}  // namespace

std::string in_words(const Period& period, const PeriodWords& words) {
  const int year = period.days.first.year();
  const int month = period.days.first.month();
  switch (period.frequency) {
    case Frequency::day:
      return in_words(period.days.first, words);
    case Frequency::week:
      if (!words.week_pattern.empty()) return week_in_words(period, words);
      break;
    case Frequency::month:
      if (can_print_months(words)) return month_name(month, words) + " " + std::to_string(year);
      break;
    case Frequency::quarter:
      if (words.quarter_patterns.size() == 4) {
        return with_year(words.quarter_patterns[static_cast<std::size_t>((month - 1) / 3)], year);
      }
      break;
    case Frequency::half_year:
      if (words.half_patterns.size() == 2) {
        return with_year(words.half_patterns[month <= 6 ? 0 : 1], year);
      }
      break;
    case Frequency::year:
      return std::to_string(year);
    case Frequency::irregular:
      if (!words.span_pattern.empty()) {
        return span(in_words(period.days.first, words), in_words(period.days.last, words), words);
      }
      break;
  }
  return period.sdmx();
}

std::string in_words(Date day, const PeriodWords& words) {
  return date_in(words.date_pattern, day, words);
}

std::string in_words(const Days& days, const PeriodWords& words) {
  if (days.first == days.last) return in_words(days.first, words);
  if (words.span_pattern.empty()) return days.first.iso() + "/" + days.last.iso();
  if (!can_print_months(words)) return span(days.first.iso(), days.last.iso(), words);
  return span(date_in(shortened(words.date_pattern, days), days.first, words),
              in_words(days.last, words), words);
}

}  // namespace bijlage::calendar
