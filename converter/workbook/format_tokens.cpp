#include "workbook/format_tokens.hpp"

#include <algorithm>
#include <utility>

#include "base/characters.hpp"
#include "base/utf8.hpp"

namespace bijlage::workbook {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

bool all_are(std::string_view text, std::string_view set) {
  return text.find_first_not_of(set) == std::string_view::npos;
}

// For numbers above, below and at zero, and for texts.
constexpr std::size_t most_sections = 4;

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view code) : rest_(code) {}

  std::vector<std::vector<FormatToken>> run() {
    std::vector<std::vector<FormatToken>> sections;
    for (;;) {
      while (!rest_.empty() && rest_[0] != ';') step();
      sections.push_back(std::exchange(tokens_, {}));
      if (rest_.empty() || sections.size() == most_sections) return sections;
      rest_.remove_prefix(1);
    }
  }

 private:
  void step() {
    const char c = rest_[0];
    if (c == '"') return quoted();
    if (c == '[') return bracketed();
    if (c == '\\') return escaped();
    if (c == '_' || c == '*') return padding();
    if (base::is_letter(c)) return letters();
    if (c == '0' || c == '#' || c == '?') {
      tokens_.push_back({FormatToken::digit, c, {}});
    } else if (c == '.') {
      tokens_.push_back({FormatToken::point, c, {}});
    } else if (c == ',') {
      tokens_.push_back({FormatToken::comma, c, {}});
    } else if (c == '%') {
      tokens_.push_back({FormatToken::percent, c, {}});
    } else if (c == '@') {
      tokens_.push_back({FormatToken::at, c, {}});
    } else if (c == '/' && !tokens_.empty() && tokens_.back().kind == FormatToken::digit) {
      tokens_.push_back({FormatToken::odd, c, {}});  // a fraction
    } else {
      return literal(take(base::decode_first(rest_).length));
    }
    rest_.remove_prefix(1);
  }

  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void literal(std::string_view text) {
    if (!tokens_.empty() && tokens_.back().kind == FormatToken::literal) {
      tokens_.back().text += text;
    } else {
      tokens_.push_back({FormatToken::literal, '\0', std::string(text)});
    }
  }

  void quoted() {
    rest_.remove_prefix(1);
    const std::size_t end = std::min(rest_.find('"'), rest_.size());
    literal(take(end));
    take(1);
  }

  void escaped() {
    rest_.remove_prefix(1);
    if (!rest_.empty()) literal(take(base::decode_first(rest_).length));
  }

  // `_x` leaves room as wide as x, `*x` fills the cell with x: neither says anything.
  void padding() {
    rest_.remove_prefix(1);
    if (!rest_.empty()) take(base::decode_first(rest_).length);
  }

  // A colour, a condition, a currency with locale (`[$€-413]`) or elapsed time.
  void bracketed() {
    rest_.remove_prefix(1);
    const std::size_t end = std::min(rest_.find(']'), rest_.size());
    const std::string_view inside = take(end);
    take(1);
    if (inside.empty()) return;
    if (inside[0] == '$') return literal(inside.substr(1, inside.find('-') - 1));
    if (inside[0] == '<' || inside[0] == '>' || inside[0] == '=') {
      tokens_.push_back({FormatToken::condition, '\0', std::string(inside)});
      return;
    }
    const char letter = lower(inside[0]);
    if ((letter == 'h' || letter == 'm' || letter == 's') &&
        all_are(lowered(inside), std::string_view(&letter, 1))) {
      tokens_.push_back({FormatToken::elapsed, letter, {}});
    } else if (base::is_letter(letter) &&
               all_are(lowered(inside), "abcdefghijklmnopqrstuvwxyz0123456789 ")) {
      tokens_.push_back({FormatToken::colour, letter, {}});
    }
  }

  // Letters outside quotes are date and time codes, `General`, an exponent, or a word that some
  // program forgot to quote: such a word is no date only because it has a d in it.
  void letters() {
    std::size_t length = 0;
    while (length < rest_.size() && base::is_letter(rest_[length])) ++length;
    std::string run = lowered(rest_.substr(0, length));
    const bool signed_next =
        length < rest_.size() && (rest_[length] == '+' || rest_[length] == '-');
    if (run == "e" && signed_next) {
      take(2);
      tokens_.push_back({FormatToken::odd, 'e', {}});
      return;
    }
    if (lowered(rest_.substr(0, 5)) == "am/pm" || lowered(rest_.substr(0, 3)) == "a/p") {
      take(run == "am" ? 5 : 3);
      tokens_.push_back({FormatToken::half_day, 'a', {}});
      return;
    }
    if (run == "general") {
      take(length);
      tokens_.push_back({FormatToken::general, 'g', {}});
      return;
    }
    if (!all_are(run, "ymdhsegb")) {
      literal(take(length));
      return;
    }
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (i == 0 || run[i] != run[i - 1])
        tokens_.push_back({FormatToken::date_letters, run[i], {}});
    }
    take(length);
  }

  std::string_view rest_;
  std::vector<FormatToken> tokens_;
};

}  // namespace

std::vector<std::vector<FormatToken>> tokens_by_section(std::string_view code) {
  return Tokenizer(code).run();
}

}  // namespace bijlage::workbook
