#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "calendar/label_text.hpp"
#include "calendar/period_forms.hpp"
#include "calendar/period_words.hpp"

namespace bijlage::calendar {
namespace {

constexpr std::size_t longest_label = 200;  // beyond it stands a sentence, not a period

bool is_plausible(const Days& days) {
  return days.first.year() >= 1900 && days.last.year() <= 2100;
}

PeriodPart part_of(const Period& period) {
  const int year = period.days.first.year();
  const int month = period.days.first.month();
  PeriodPart part;
  if (period.frequency == Frequency::day || period.frequency == Frequency::irregular) {
    part.whole = period;
    return part;
  }
  part.year = year;
  if (period.frequency == Frequency::month) part.month = month;
  if (period.frequency == Frequency::quarter) part.quarter = (month + 2) / 3;
  if (period.frequency == Frequency::half_year) part.half = month <= 6 ? 1 : 2;
  if (period.frequency == Frequency::week) {
    const Date thursday = period.days.first + 3;
    part.year = thursday.year();
    part.week = (thursday - Date::from_civil(thursday.year(), 1, 1).value()) / 7 + 1;
  }
  return part;
}

std::optional<Days> days_of(const TimePoint& point) {
  if (point.day) {
    const auto date = date_of(point);
    if (!date) return std::nullopt;
    return Days{*date, *date};
  }
  const auto period = complete(point.part);
  if (!period) return std::nullopt;
  return period->days;
}

std::optional<PeriodPart> single(const TimePoint& point) {
  if (point.now) return std::nullopt;
  if (point.day) {
    const auto date = date_of(point);
    if (!date) return std::nullopt;
    return part_of(Period::of_day(*date));
  }
  // A week 53 that its year does not have.
  if (point.part.year && !complete(point.part)) return std::nullopt;
  return point.part;
}

// What one end leaves out, the other one says: "1 – 19 juni 2018", "juni 2017 – augustus".
std::optional<Days> days_between(TimePoint first, TimePoint last, Date now) {
  if (first.now) return std::nullopt;
  if (first.day && !first.part.month && last.day) first.part.month = last.part.month;
  if (!first.part.year) first.part.year = last.part.year;
  if (!last.part.year) last.part.year = first.part.year;
  const auto from = days_of(first);
  const auto until = last.now ? Days{now, now} : days_of(last);
  if (!from || !until || until->last < from->first) return std::nullopt;
  return Days{from->first, until->last};
}

PeriodPart from_till(const Days& days, bool until_now) {
  if (!until_now) return part_of(Period::of_days(days));
  PeriodPart part;
  part.whole = Period::of_days(days);
  part.until_now = true;
  return part;
}

// Takes the longest of the phrases off the front.
bool skip_phrase(std::string_view& text, const std::vector<std::string>& phrases) {
  std::string_view rest = text;
  skip_spaces(rest);
  std::size_t longest = 0;
  for (const std::string& phrase : phrases) {
    longest = std::max(longest, phrase_length(rest, phrase));
  }
  if (longest > 0) text = rest.substr(longest);
  return longest > 0;
}

bool skip_until(std::string_view& text, const PeriodWords& words) {
  if (skip_phrase(text, words.until)) return true;
  if (!skip_sign(text, '-')) return false;
  while (skip_sign(text, '-')) {
  }
  return true;
}

std::optional<PeriodPart> read_single(const std::vector<Reading>& readings) {
  for (const Reading& reading : readings) {
    if (!reading.rest.empty()) continue;
    if (auto part = single(reading.point)) return part;
  }
  return std::nullopt;
}

// Ends of the same kind first: "June 13 to June 25, 2018" begins on a day, not in June 2013.
std::optional<PeriodPart> read_span(const std::vector<Reading>& readings, const PeriodWords& words,
                                    Date now) {
  std::optional<PeriodPart> uneven;
  for (const Reading& first : readings) {
    std::string_view rest = first.rest;
    if (rest.empty() || !skip_until(rest, words)) continue;
    for (const Reading& last : read_front(rest, words)) {
      if (!last.rest.empty()) continue;
      const auto days = days_between(first.point, last.point, now);
      if (!days) continue;
      const PeriodPart part = from_till(*days, last.point.now);
      const bool even = last.point.now || first.point.day.has_value() == last.point.day.has_value();
      if (even) return part;
      if (!uneven) uneven = part;
    }
  }
  return uneven;
}

std::optional<PeriodPart> read_since(const std::vector<Reading>& readings, Date now) {
  TimePoint end;
  end.now = true;
  for (const Reading& first : readings) {
    if (!first.rest.empty()) continue;
    if (const auto days = days_between(first.point, end, now)) return from_till(*days, true);
  }
  return std::nullopt;
}

// The codes of SDMX need no language. Not a year: "3071" is one there and none in a label.
std::optional<PeriodPart> read_code(std::string_view label) {
  std::string code(base::trim(label));
  std::transform(code.begin(), code.end(), code.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  const auto period = Period::parse_sdmx(code);
  if (!period || !is_plausible(period->days)) return std::nullopt;
  return part_of(*period);
}

}  // namespace

std::optional<PeriodPart> parse_period(std::string_view label, const PeriodWords& words, Date now) {
  if (label.size() > longest_label) return std::nullopt;
  if (auto part = read_code(label)) return part;
  const std::string text = label_text(label);
  std::string_view rest = text;
  skip_phrase(rest, words.lead_in);
  if (const auto days = read_school_year(rest, words)) return from_till(*days, false);
  const bool since = skip_phrase(rest, words.from);
  const std::vector<Reading> readings = read_front(rest, words);
  if (!since) {
    if (auto part = read_single(readings)) return part;
  }
  if (auto part = read_span(readings, words, now)) return part;
  return since ? read_since(readings, now) : std::nullopt;
}

std::optional<Date> parse_date(std::string_view text, const PeriodWords& words,
                               std::optional<int> year_hint) {
  if (text.size() > longest_label) return std::nullopt;
  const std::string plain = label_text(text);
  for (const Reading& reading : read_front(plain, words)) {
    if (!reading.rest.empty()) continue;
    if (const auto date = date_of(reading.point, year_hint)) return date;
  }
  return std::nullopt;
}

}  // namespace bijlage::calendar
