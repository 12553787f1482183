#include "config/locale_periods.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::config {
namespace {

// Folding keeps a dash, of whatever kind, only before a digit.
std::vector<std::string> folded(const std::vector<std::string>& texts) {
  std::vector<std::string> folded;
  std::transform(texts.begin(), texts.end(), std::back_inserter(folded),
                 [](const std::string& text) { return base::fold(text); });
  return folded;
}

// `months = [["januari", "jan"], …]`: each list holds the words for one number, counted from 1.
std::vector<std::vector<std::string>> word_lists(Table& table, std::string_view key,
                                                 std::size_t count) {
  std::vector<std::vector<std::string>> lists;
  const auto value = table.require(key);
  if (!value) return lists;
  for (const Value& element : value->as_list()) {
    auto words = element.as_strings();
    if (words && words->empty()) element.fault({"locale.no-words", {}});
    lists.push_back(words.value_or(std::vector<std::string>{}));
  }
  if (lists.size() != count) {
    value->fault({"locale.wrong-count",
                  {{"key", std::string(key)},
                   {"expected", std::to_string(count)},
                   {"found", std::to_string(lists.size())}}});
  }
  return lists;
}

std::map<std::string, int, std::less<>> numbered(
    const Table& table, std::string_view key, const std::vector<std::vector<std::string>>& lists) {
  std::map<std::string, int, std::less<>> numbers;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    for (const std::string& word : lists[i]) {
      const int number = static_cast<int>(i) + 1;
      const auto [place, fresh] = numbers.emplace(base::fold(word), number);
      if (!fresh && place->second != number) {
        table.fault_at(key, {"locale.word-twice", {{"word", word}}});
      }
    }
  }
  return numbers;
}

// A printed text must have its gaps: without them every period would look the same.
void require_gaps(const Table& table, std::string_view key, const std::string& text,
                  std::initializer_list<std::string_view> gaps) {
  for (const std::string_view gap : gaps) {
    if (text.find(gap) == std::string::npos) {
      table.fault_at(key, {"locale.gap-missing", {{"gap", std::string(gap)}, {"text", text}}});
    }
  }
}

std::vector<std::string> patterns(Table& print, std::string_view key, std::size_t count) {
  const auto value = print.require(key);
  if (!value) return {};
  const auto texts = value->as_strings();
  if (!texts) return {};
  if (texts->size() != count) {
    value->fault({"locale.wrong-count",
                  {{"key", std::string(key)},
                   {"expected", std::to_string(count)},
                   {"found", std::to_string(texts->size())}}});
  }
  for (const std::string& text : *texts) require_gaps(print, key, text, {"{year}"});
  return *texts;
}

void read_print(Table& periods, calendar::PeriodWords& words) {
  auto print = periods.table("print");
  if (!print) return periods.fault({"config.missing-key", {{"key", "print"}}});
  words.quarter_patterns = patterns(*print, "quarter", 4);
  words.half_patterns = patterns(*print, "half", 2);
  words.date_pattern = print->require_string("date");
  words.span_pattern = print->require_string("span");
  if (const auto week = print->string("week")) {
    words.week_pattern = *week;
    require_gaps(*print, "week", *week, {"{week}", "{year}"});
  }
  require_gaps(*print, "date", words.date_pattern, {"{day}", "{month}", "{year}"});
  require_gaps(*print, "span", words.span_pattern, {"{first}", "{last}"});
  print->finish();
}

// `lengths = { month = ["maand", "maanden"] }`: the words for what lengths are counted in.
void read_lengths(Table& periods, calendar::PeriodWords& words) {
  using calendar::LengthUnit;
  auto lengths = periods.table("lengths");
  if (!lengths) return;
  for (const auto& [key, unit] : {std::pair{"day", LengthUnit::day},
                                  {"week", LengthUnit::week},
                                  {"month", LengthUnit::month},
                                  {"year", LengthUnit::year}}) {
    for (const std::string& word : folded(lengths->strings(key))) {
      if (!words.lengths.emplace(word, unit).second) {
        lengths->fault_at(key, {"locale.word-twice", {{"word", word}}});
      }
    }
  }
  words.length_and = folded(lengths->strings("and"));
  lengths->finish();
}

// `school-years = { words = ["schooljaar"], begins = 9 }`: the month in which they begin.
void read_school_years(Table& periods, calendar::PeriodWords& words) {
  auto years = periods.table("school-years");
  if (!years) return;
  words.school_years = folded(years->strings("words"));
  const auto month = years->integer("begins").value_or(words.school_year_month);
  if (month < 1 || month > 12) {
    years->fault_at("begins", {"locale.no-month", {{"month", std::to_string(month)}}});
  } else {
    words.school_year_month = static_cast<int>(month);
  }
  years->finish();
}

}  // namespace

calendar::PeriodWords read_periods(Table& root) {
  calendar::PeriodWords words;
  auto periods = root.table("periods");
  if (!periods) {
    root.fault({"config.missing-key", {{"key", "periods"}}});
    return words;
  }
  const auto months = word_lists(*periods, "months", 12);
  words.months = numbered(*periods, "months", months);
  for (const auto& month : months) words.month_names.push_back(month.empty() ? "" : month.front());
  words.quarters = numbered(*periods, "quarters", word_lists(*periods, "quarters", 4));
  words.halves = numbered(*periods, "halves", word_lists(*periods, "halves", 2));
  words.lead_in = folded(periods->strings("lead-in"));
  words.weeks = folded(periods->strings("weeks"));
  read_school_years(*periods, words);
  words.until = folded(periods->strings("until"));
  words.from = folded(periods->strings("from"));
  words.now = folded(periods->strings("now"));
  words.day_endings = folded(periods->strings("day-endings"));
  read_lengths(*periods, words);
  words.day_month_order = periods->one_of("date-order", {"dmy", "mdy"}).value_or("dmy");
  read_print(*periods, words);
  periods->finish();
  return words;
}

}  // namespace bijlage::config
