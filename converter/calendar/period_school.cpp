#include <algorithm>

#include "calendar/digits.hpp"
#include "calendar/label_text.hpp"
#include "calendar/period_forms.hpp"

namespace bijlage::calendar {
namespace {

// Takes the word that announces a school year off the front.
bool skip_school_word(std::string_view& text, const PeriodWords& words) {
  skip_spaces(text);
  std::size_t longest = 0;
  for (const std::string& phrase : words.school_years) {
    longest = std::max(longest, phrase_length(text, phrase));
  }
  text.remove_prefix(longest);
  skip_spaces(text);
  return longest > 0;
}

// Of 2020-2021, 2020/21 or 2020 21.
bool is_next_year(std::string_view second, int first) {
  const auto next = whole_number(second);
  if (!next) return false;
  return second.size() == 4 ? *next == first + 1 : second.size() == 2 && *next == (first + 1) % 100;
}

}  // namespace

std::optional<Days> read_school_year(std::string_view text, const PeriodWords& words) {
  if (!skip_school_word(text, words)) return std::nullopt;
  const std::string_view first = text.substr(0, 4);
  if (!is_year_of_four(first)) return std::nullopt;
  text.remove_prefix(first.size());
  const std::size_t second = text.find_first_not_of(" -/");
  if (second == 0 || second == std::string_view::npos) return std::nullopt;
  const int year = *whole_number(first);
  if (!is_next_year(text.substr(second), year)) return std::nullopt;
  const auto begin = Date::from_civil(year, words.school_year_month, 1);
  const auto next = Date::from_civil(year + 1, words.school_year_month, 1);
  if (!begin || !next) return std::nullopt;
  return Days{*begin, *next + -1};
}

std::vector<Period> school_years_in(const Days& days, int first_month) {
  std::vector<Period> years;
  const int before = days.first.month() < first_month ? 1 : 0;
  for (int year = days.first.year() - before; year <= days.last.year(); ++year) {
    const auto begin = Date::from_civil(year, first_month, 1);
    const auto next = Date::from_civil(year + 1, first_month, 1);
    if (!begin || !next || *begin > days.last) break;
    years.push_back(Period::of_days({*begin, *next + -1}));
  }
  return years;
}

bool names_school_years(std::string_view label, const PeriodWords& words) {
  const std::string text = label_text(label);
  std::string_view rest = text;
  return skip_school_word(rest, words) && rest.empty();
}

}  // namespace bijlage::calendar
