#include "calendar/label_text.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "calendar/digits.hpp"

namespace bijlage::calendar {
namespace {

bool is_ascii_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

bool is_dash(char32_t code) {
  return code == U'-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == U'`' || code == 0xB4 || code == 0x2018 || code == 0x2019 ||
         code == 0x2032;
}

bool is_footnote_figure(char32_t code) {
  return code == 0xB9 || code == 0xB2 || code == 0xB3 || (code >= 0x2070 && code <= 0x2079);
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// What a folded text must not be split in: a word or a number.
bool continues(char before, char after) {
  return (is_digit(before) && is_digit(after)) ||
         (is_word_character(before) && is_word_character(after));
}

}  // namespace

std::string label_text(std::string_view label) {
  const std::u32string codes = base::decode(label);
  std::string text;
  std::string run;  // what has no sign in it yet and is folded as one
  const auto sign = [&](char c) {
    text += base::fold(run);
    text += c;
    run.clear();
  };
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const bool before_digit = i + 1 < codes.size() && is_ascii_digit(codes[i + 1]);
    const bool after_digit = i > 0 && is_ascii_digit(codes[i - 1]);
    if (is_dash(codes[i])) {
      sign('-');
    } else if (is_apostrophe(codes[i]) && before_digit) {
      sign('\'');
    } else if (codes[i] == U'.' && before_digit && after_digit) {
      sign('.');
    } else if (!is_footnote_figure(codes[i])) {
      base::append_utf8(run, codes[i]);
    }
  }
  return text + base::fold(run);
}

std::size_t phrase_length(std::string_view text, std::string_view phrase) {
  if (phrase.empty() || text.size() < phrase.size()) return 0;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const bool same = text[i] == phrase[i] || (phrase[i] == ' ' && text[i] == '-');
    if (!same) return 0;
  }
  const bool split = text.size() > phrase.size() && continues(phrase.back(), text[phrase.size()]);
  return split ? 0 : phrase.size();
}

void skip_spaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

bool skip_sign(std::string_view& text, char sign) {
  std::string_view rest = text;
  skip_spaces(rest);
  if (rest.empty() || rest.front() != sign) return false;
  text = rest.substr(1);
  return true;
}

}  // namespace bijlage::calendar
