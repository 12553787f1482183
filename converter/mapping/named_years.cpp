#include "mapping/named_years.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/characters.hpp"
#include "calendar/digits.hpp"

namespace bijlage::mapping {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && base::is_in_word(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_date(std::string_view first, std::string_view second, std::string_view third,
             const calendar::PeriodWords& words) {
  constexpr std::array<char, 3> between{' ', '/', '-'};
  return std::any_of(between.begin(), between.end(), [&](char sign) {
    const std::string text =
        std::string(first) + sign + std::string(second) + sign + std::string(third);
    return calendar::parse_date(text, words).has_value();
  });
}

}  // namespace

std::optional<YearSpan> years_named(std::string_view text) {
  std::optional<YearSpan> years;
  for (const std::string_view word : words_of(text)) {
    if (!calendar::is_year_of_four(word)) continue;
    const int year = std::stoi(std::string(word));
    if (!years) years = YearSpan{year, year};
    years = YearSpan{std::min(years->first, year), std::max(years->last, year)};
  }
  return years;
}

bool names_dates_only(std::string_view text, const calendar::PeriodWords& words) {
  const auto all = words_of(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!calendar::is_year_of_four(all[i])) continue;
    const bool ends_date = i >= 2 && is_date(all[i - 2], all[i - 1], all[i], words);
    const bool begins_date = i + 2 < all.size() && is_date(all[i], all[i + 1], all[i + 2], words);
    if (!ends_date && !begins_date) return false;
  }
  return true;
}

std::optional<YearSpan> years_of(const calendar::PeriodPart& part) {
  if (part.year) return YearSpan{*part.year, *part.year};
  if (!part.whole) return std::nullopt;
  return YearSpan{part.whole->days.first.year(), part.whole->days.last.year()};
}

std::string in_words(const YearSpan& years) {
  const std::string first = std::to_string(years.first);
  return years.first == years.last ? first : first + "-" + std::to_string(years.last);
}

}  // namespace bijlage::mapping
