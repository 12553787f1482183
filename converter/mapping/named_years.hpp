#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/period_words.hpp"

/// Years that labels, titles and names say beside what they are read for: "Bezoeken 2023".
namespace bijlage::mapping {

/// From the first to the last year named, both included.
struct YearSpan {
  int first = 0;
  int last = 0;

  bool overlaps(const YearSpan& other) const { return first <= other.last && other.first <= last; }
  friend bool operator==(const YearSpan&, const YearSpan&) = default;
};

/// Numbers of four digits from 1900 to 2099 that stand by themselves; nothing where there is none.
std::optional<YearSpan> years_named(std::string_view text);
/// Is each year it names the year of a date with its day? "Toestand op 31 december 2023".
bool names_dates_only(std::string_view text, const calendar::PeriodWords& words);
/// The years that a piece of a period lies in; nothing where it has none.
std::optional<YearSpan> years_of(const calendar::PeriodPart& part);
/// "2023", "2020-2023".
std::string in_words(const YearSpan& years);

}  // namespace bijlage::mapping
