#include "readers/text/dialect.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/characters.hpp"

namespace bijlage::readers::text {
namespace {

constexpr std::size_t sample_size = 256U << 10U;
// Which of two that fit equally well is more telling: commas occur in any text.
constexpr std::array separators{'\t', ';', '|', ','};

using base::is_digit;

// How well a separator and a quote fit a sample.
struct Fit {
  std::size_t lines = 0;         ///< that are not empty
  std::size_t divided = 0;       ///< of those, with a separator
  std::size_t alike = 0;         ///< of those, the most with equally many
  std::size_t found = 0;         ///< separators
  std::size_t punctuation = 0;   ///< of those, between digits or before a space
  std::size_t quoted = 0;        ///< fields
  std::size_t badly_quoted = 0;  ///< of those, not ended before a separator or a line's end

  double divides() const { return share(divided); }
  // Quotes that do not fit the fields may be those of another separator.
  double score() const {
    const double misfit =
        quoted == 0 ? 0 : static_cast<double>(badly_quoted) / static_cast<double>(2 * quoted);
    return (share(divided) + share(alike)) * (1 - misfit);
  }
  bool mostly_punctuation() const { return punctuation * 10 >= found * 9; }

 private:
  double share(std::size_t part) const {
    return lines == 0 ? 0 : static_cast<double>(part) / static_cast<double>(lines);
  }
};

// Walks through a sample once and counts. A quote that is never closed is taken for a letter.
class Measurer {
 public:
  Measurer(std::string_view sample, bool whole, char separator, char quote)
      : sample_(sample), whole_(whole), separator_(separator), quote_(quote) {}

  Fit run() {
    for (std::size_t at = 0; at < sample_.size(); ++at) {
      const char c = sample_[at];
      if (c == separator_) {
        add_separator(at);
      } else if (c == '\n' || c == '\r') {
        end_line();
      } else if (c == quote_ && at_field_start_) {
        at = pass_quoted(at);
      } else {
        at_field_start_ = false;
        empty_ = false;
      }
    }
    // The last line of a sample may be half a line.
    if (whole_) end_line();
    for (const auto& [count, lines] : lines_by_count_) fit_.alike = std::max(fit_.alike, lines);
    return fit_;
  }

 private:
  void add_separator(std::size_t at) {
    const bool spaced = at + 1 < sample_.size() && sample_[at + 1] == ' ';
    const bool decimal =
        at > 0 && at + 1 < sample_.size() && is_digit(sample_[at - 1]) && is_digit(sample_[at + 1]);
    if (spaced || decimal) ++fit_.punctuation;
    ++fit_.found;
    ++in_line_;
    at_field_start_ = true;
    empty_ = false;
  }

  void end_line() {
    if (!empty_) {
      ++fit_.lines;
      if (in_line_ > 0) {
        ++fit_.divided;
        ++lines_by_count_[in_line_];
      }
    }
    in_line_ = 0;
    empty_ = true;
    at_field_start_ = true;
  }

  // From an opening quote; gives the last place of the field.
  std::size_t pass_quoted(std::size_t open) {
    ++fit_.quoted;
    empty_ = false;
    at_field_start_ = false;
    std::size_t at = open + 1;
    while (at < sample_.size()) {
      if (sample_[at] == quote_) {
        if (at + 1 >= sample_.size() || sample_[at + 1] != quote_) break;
        ++at;
      }
      ++at;
    }
    if (at >= sample_.size()) {
      const bool cut_off = !whole_ && sample_.find('\n', open) == std::string_view::npos;
      if (!cut_off) ++fit_.badly_quoted;
      quote_ = '\0';
      return open;
    }
    const char next = at + 1 < sample_.size() ? sample_[at + 1] : '\n';
    if (next != separator_ && next != '\n' && next != '\r') ++fit_.badly_quoted;
    return at;
  }

  std::string_view sample_;
  bool whole_;
  char separator_;
  char quote_;
  Fit fit_;
  std::unordered_map<std::size_t, std::size_t> lines_by_count_;
  std::size_t in_line_ = 0;
  bool at_field_start_ = true;
  bool empty_ = true;
};

struct Choice {
  char separator = '\0';
  Fit fit;
};

Choice best_separator(std::string_view sample, bool whole, const std::optional<char>& given,
                      char quote) {
  if (given) return {*given, Measurer(sample, whole, *given, quote).run()};
  Choice best{'\0', Measurer(sample, whole, '\0', quote).run()};
  for (const char separator : separators) {
    const Fit fit = Measurer(sample, whole, separator, quote).run();
    constexpr double half = 0.5;
    const bool beaten = separator == ',' && fit.mostly_punctuation() && best.fit.divides() >= half;
    if (!beaten && fit.score() > best.fit.score()) best = {separator, fit};
  }
  return best;
}

// "sep=;" as the first line, in any case, perhaps quoted. Gives the line's length.
std::size_t separator_line(std::string_view text, char& separator) {
  constexpr std::string_view word = "sep=";
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  std::string_view rest = line;
  if (rest.starts_with('"') && rest.ends_with('"') && rest.size() > 1) {
    rest = rest.substr(1, rest.size() - 2);
  }
  // Ctrl-Z is no separator but the end of a text.
  if (rest.size() != word.size() + 1 || rest.back() == '"' || rest.back() == '\x1A') return 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char lower =
        rest[i] >= 'A' && rest[i] <= 'Z' ? static_cast<char>(rest[i] | 0x20) : rest[i];
    if (lower != word[i]) return 0;
  }
  separator = rest.back();
  const bool pair = text.substr(line.size()).starts_with("\r\n");
  return std::min(text.size(), line.size() + (pair ? 2 : 1));
}

}  // namespace

Dialect find_dialect(std::string_view text, const GivenDialect& given) {
  Dialect dialect;
  std::optional<char> separator = given.separator;
  char written = '\0';
  dialect.start = separator_line(text, written);
  if (dialect.start > 0 && !separator) separator = written;
  const std::string_view sample = text.substr(dialect.start, sample_size);
  const bool whole = dialect.start + sample.size() == text.size();

  const Choice choice = best_separator(sample, whole, separator, given.quote.value_or('"'));
  dialect.separator = choice.separator;
  dialect.quote = given.quote.value_or('"');
  if (dialect.quote == dialect.separator) dialect.quote = '\0';
  if (given.quote || choice.fit.quoted > 0) return dialect;
  const Choice single = best_separator(sample, whole, separator, '\'');
  if (single.fit.quoted < 2 || single.fit.badly_quoted > 0) return dialect;
  return {single.separator, '\'', dialect.start};
}

}  // namespace bijlage::readers::text
