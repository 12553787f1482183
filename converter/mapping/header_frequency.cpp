#include "mapping/header_frequency.hpp"

#include <algorithm>

#include "calendar/digits.hpp"
#include "mapping/block_columns.hpp"

namespace bijlage::mapping {
namespace {

using calendar::Frequency;
using calendar::LengthUnit;

// "Weeknummer" begins with it; of a word as short as "an" only itself counts, not "Langue".
bool holds(const std::string& text, std::string_view word) {
  constexpr std::size_t shortest_beginning = 3;
  const std::string padded = " " + text + " ";
  const std::string wanted =
      " " + std::string(word) + (word.size() < shortest_beginning ? " " : "");
  return !word.empty() && padded.find(wanted) != std::string::npos;
}

// "Kwartaal" of "eerste kwartaal", "1e kwartaal".
bool names_kind(const std::string& text, const std::map<std::string, int, std::less<>>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const auto& entry) {
    const auto space = entry.first.rfind(' ');
    return space != std::string::npos &&
           holds(text, std::string_view(entry.first).substr(space + 1));
  });
}

bool names_length(const std::string& text, const calendar::PeriodWords& words, LengthUnit unit) {
  return std::any_of(words.lengths.begin(), words.lengths.end(), [&](const auto& entry) {
    return entry.second == unit && holds(text, entry.first);
  });
}

// The finest one that is named: "Maand van het jaar".
std::optional<Frequency> frequency_named(const std::string& text,
                                         const calendar::PeriodWords& words) {
  const bool week = std::any_of(words.weeks.begin(), words.weeks.end(),
                                [&](const std::string& word) { return text == word; });
  if (week || names_length(text, words, LengthUnit::week)) return Frequency::week;
  if (names_kind(text, words.halves)) return Frequency::half_year;
  if (names_kind(text, words.quarters)) return Frequency::quarter;
  if (names_length(text, words, LengthUnit::month)) return Frequency::month;
  if (names_length(text, words, LengthUnit::day)) return Frequency::day;
  if (names_length(text, words, LengthUnit::year)) return Frequency::year;
  return std::nullopt;
}

// "Periode" may stand over anything.
bool is_lead_in(const std::string& text, const calendar::PeriodWords& words) {
  return std::find(words.lead_in.begin(), words.lead_in.end(), text) != words.lead_in.end();
}

}  // namespace

HeaderPeriod header_period(const Grid& grid, const BlockPlace& place, std::uint32_t column,
                           const calendar::PeriodWords& words) {
  HeaderPeriod said;
  if (place.header_rows.empty()) return said;
  const Label& header = grid.label(header_cell(grid, place.header_rows, column));
  if (header.empty()) return said;
  said.frequency = frequency_named(header.folded, words);
  said.is_other = !said.frequency && !is_lead_in(header.folded, words) &&
                  place.table->role_under(header.folded) == nullptr;
  return said;
}

std::optional<calendar::PeriodPart> numbered_period(const std::string& text,
                                                    const HeaderPeriod& header) {
  const auto number = text.size() <= 2 ? calendar::whole_number(text) : std::nullopt;
  if (!number || *number < 1 || header.is_other) return std::nullopt;
  calendar::PeriodPart part;
  switch (header.frequency.value_or(Frequency::month)) {
    case Frequency::month:
      part.month = number;
      return *number <= 12 ? std::optional(part) : std::nullopt;
    case Frequency::week:
      part.week = number;
      return *number <= 53 ? std::optional(part) : std::nullopt;
    case Frequency::quarter:
      part.quarter = number;
      return *number <= 4 ? std::optional(part) : std::nullopt;
    case Frequency::half_year:
      part.half = number;
      return *number <= 2 ? std::optional(part) : std::nullopt;
    default:
      return std::nullopt;
  }
}

calendar::PeriodPart as_header_says(const calendar::PeriodPart& part, const HeaderPeriod& header) {
  const bool is_day = part.whole && part.whole->frequency == Frequency::day;
  if (!is_day || !header.frequency || *header.frequency == Frequency::day) return part;
  calendar::PeriodPart result;
  result.whole = calendar::period_around(part.whole->days.first, *header.frequency);
  return result;
}

}  // namespace bijlage::mapping
