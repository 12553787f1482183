#include "calendar/period_forms.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "calendar/digits.hpp"
#include "calendar/label_text.hpp"

namespace bijlage::calendar {
namespace {

// {year4} four digits, {'yy} two behind an apostrophe, {year} either or two digits alone; {month}
// a word, {mm} figures; {week-word} what weeks are called. `~` is any sign between two pieces or
// none. The likeliest come first: "juni 19" is a month of a year before it is a day.
constexpr std::array date_forms{"{year4}-{mm}-{day}", "{year4}/{mm}/{day}", "{year4}.{mm}.{day}"};
constexpr std::array day_first_forms{"{day}/{mm}/{year}", "{day}-{mm}-{year4}", "{day}.{mm}.{year}",
                                     "{day}/{mm}", "{day}-{mm}"};
constexpr std::array month_first_forms{"{mm}/{day}/{year}", "{mm}-{day}-{year4}",
                                       "{mm}.{day}.{year}", "{mm}/{day}", "{mm}-{day}"};
constexpr std::array figure_forms{"{year4}-{mm}",
                                  "{year4}/{mm}",
                                  "{mm}/{year4}",
                                  "{mm}-{year4}",
                                  "{day}~{month}~{year}",
                                  "{year4}~{month}",
                                  "{day}~{month}",
                                  "{year4}~m{mm}",
                                  "{year4}~{quarter}",
                                  "{year4}~{half}",
                                  "{year4}~{week-word}~{week}",
                                  "{year4}",
                                  "{day}"};
// Words may begin with figures too: "1e kwartaal".
constexpr std::array word_forms{
    "{month}~{day}~{year4}",      "{month}~{year}",     "{month}~{day}", "{month}",
    "{quarter}~{year}",           "{quarter}",          "{half}~{year}", "{half}",
    "{week-word}~{week}~{year4}", "{week-word}~{week}", "{'yy}",         "{now}"};

// Reads one form off the front of a text.
class FormReader {
 public:
  FormReader(std::string_view text, const PeriodWords& words) : rest_(text), words_(words) {}

  bool read(std::string_view form) {
    for (;;) {
      const std::size_t open = form.find('{');
      if (!literal(form.substr(0, open))) return false;
      if (open == std::string_view::npos) break;
      const std::size_t close = form.find('}', open);
      if (close == std::string_view::npos) return false;
      if (!gap(form.substr(open + 1, close - open - 1))) return false;
      form.remove_prefix(close + 1);
    }
    skip_spaces(rest_);
    return true;
  }

  TimePoint& point() { return point_; }
  Reading take() { return {point_, rest_}; }

 private:
  bool literal(std::string_view piece) {
    if (piece.empty() || piece == " ") return true;
    if (piece == "~") {
      static_cast<void>(skip_sign(rest_, '-') || skip_sign(rest_, '/') || skip_sign(rest_, '.'));
      return true;
    }
    if (piece == "-" || piece == "/" || piece == ".") return skip_sign(rest_, piece.front());
    if (starts_otherwise(piece)) return false;
    const std::string phrase = base::fold(piece);
    return phrase.empty() || take_phrase(phrase);
  }

  // Spares most labels the folding of patterns that begin with another letter.
  bool starts_otherwise(std::string_view piece) {
    skip_spaces(rest_);
    const char first = piece.front();
    return first >= 'a' && first <= 'z' && (rest_.empty() || rest_.front() != first);
  }

  bool gap(std::string_view name) {
    PeriodPart& part = point_.part;
    if (name == "year") return year(part.year);
    if (name == "year4") return four_digit_year(part.year);
    if (name == "'yy") return skip_sign(rest_, '\'') && two_digit_year(part.year);
    if (name == "month") return word(words_.months, part.month);
    if (name == "mm") return number(12, part.month);
    if (name == "day") return number(31, point_.day) && day_ending();
    if (name == "quarter") return word(words_.quarters, part.quarter);
    if (name == "half") return word(words_.halves, part.half);
    if (name == "week") return number(53, part.week);
    if (name == "week-word") return word(words_.weeks);
    if (name == "now") return point_.now = word(words_.now);
    return false;
  }

  // All digits at the front, so that 2016 is never read as 20 and 16.
  std::string_view digits() {
    skip_spaces(rest_);
    std::size_t size = 0;
    while (size < rest_.size() && is_digit(rest_[size])) ++size;
    const std::string_view found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
  }

  bool number(int highest, std::optional<int>& into) {
    const std::string_view found = digits();
    if (found.size() > 2) return false;
    into = whole_number(found);
    return into && *into >= 1 && *into <= highest;
  }

  // "1er", "19th". Always true: figures alone are a day too.
  bool day_ending() {
    const auto has = [&](const std::string& ending) { return phrase_length(rest_, ending) > 0; };
    const auto found = std::find_if(words_.day_endings.begin(), words_.day_endings.end(), has);
    if (found != words_.day_endings.end()) rest_.remove_prefix(found->size());
    return true;
  }

  bool four_digit_year(std::optional<int>& into) {
    const std::string_view found = digits();
    if (found.size() != 4) return false;
    into = whole_number(found);
    return *into >= 1900 && *into <= 2100;
  }

  bool two_digit_year(std::optional<int>& into) {
    const std::string_view found = digits();
    if (found.size() != 2) return false;
    into = 2000 + *whole_number(found);
    return true;
  }

  bool year(std::optional<int>& into) {
    const std::string_view before = rest_;
    if (four_digit_year(into)) return true;
    rest_ = before;
    static_cast<void>(skip_sign(rest_, '\''));
    return two_digit_year(into);
  }

  bool take_phrase(std::string_view phrase) {
    skip_spaces(rest_);
    const std::size_t size = phrase_length(rest_, phrase);
    rest_.remove_prefix(size);
    return size > 0;
  }

  // The longest of the words that the text begins with.
  bool word(const std::map<std::string, int, std::less<>>& known, std::optional<int>& into) {
    skip_spaces(rest_);
    std::size_t longest = 0;
    for (const auto& [phrase, meaning] : known) {
      const std::size_t size = phrase_length(rest_, phrase);
      if (size > longest) into = meaning;
      longest = std::max(longest, size);
    }
    rest_.remove_prefix(longest);
    return longest > 0;
  }

  bool word(const std::vector<std::string>& known) {
    skip_spaces(rest_);
    std::size_t longest = 0;
    for (const std::string& phrase : known) {
      longest = std::max(longest, phrase_length(rest_, phrase));
    }
    rest_.remove_prefix(longest);
    return longest > 0;
  }

  std::string_view rest_;
  const PeriodWords& words_;
  TimePoint point_;
};

// The language's own patterns, so that what is printed can always be read.
void read_printed(std::string_view text, const PeriodWords& words, std::vector<Reading>& found) {
  for (const std::string* pattern : {&words.date_pattern, &words.week_pattern}) {
    FormReader reader(text, words);
    if (!pattern->empty() && reader.read(*pattern)) found.push_back(reader.take());
  }
  const auto numbered = [&](const std::vector<std::string>& patterns,
                            std::optional<int> PeriodPart::*piece) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      FormReader reader(text, words);
      if (!reader.read(patterns[i])) continue;
      reader.point().part.*piece = static_cast<int>(i) + 1;
      found.push_back(reader.take());
    }
  };
  numbered(words.quarter_patterns, &PeriodPart::quarter);
  numbered(words.half_patterns, &PeriodPart::half);
}

}  // namespace

std::vector<Reading> read_front(std::string_view text, const PeriodWords& words) {
  skip_spaces(text);
  std::vector<Reading> found;
  found.reserve(8);  // more than most texts can be read as
  const auto try_all = [&](const auto& list) {
    for (const char* form : list) {
      FormReader reader(text, words);
      if (reader.read(form)) found.push_back(reader.take());
    }
  };
  const bool begins_with_figure = !text.empty() && is_digit(text.front());
  if (begins_with_figure) {
    try_all(date_forms);
    if (words.day_month_order == "mdy") {
      try_all(month_first_forms);
    } else {
      try_all(day_first_forms);
    }
    try_all(figure_forms);
  }
  try_all(word_forms);
  read_printed(text, words, found);
  return found;
}

std::optional<Date> date_of(const TimePoint& point, std::optional<int> year_hint) {
  const std::optional<int> year = point.part.year ? point.part.year : year_hint;
  if (!point.day || !point.part.month || !year) return std::nullopt;
  return Date::from_civil(*year, *point.part.month, *point.day);
}

}  // namespace bijlage::calendar
