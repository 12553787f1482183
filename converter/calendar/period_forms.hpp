#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calendar/period_words.hpp"

/// The forms in which people write one point in time. A from–to is two of them.
namespace bijlage::calendar {

/// What a form says: the pieces of a period, and with a day a date.
struct TimePoint {
  PeriodPart part;
  std::optional<int> day;  ///< of `part.month`; alone only as the first end of "1 – 19 juni 2018"
  bool now = false;        ///< "heden": nothing else is said
};

/// One way to read the beginning of a text, and what it leaves.
struct Reading {
  TimePoint point;
  std::string_view rest;  ///< without spaces at its front
};

/// All ways to read the front of `text` (from `label_text`), the likeliest first.
std::vector<Reading> read_front(std::string_view text, const PeriodWords& words);

/// "schooljaar 2020-2021", "schooljaar 2020/21": its days. Nothing where the text (from
/// `label_text`) is anything else, or the years do not follow each other.
std::optional<Days> read_school_year(std::string_view text, const PeriodWords& words);

/// The day that is meant, where the point names a day that exists; its year may be lent.
std::optional<Date> date_of(const TimePoint& point, std::optional<int> year_hint = std::nullopt);

}  // namespace bijlage::calendar
