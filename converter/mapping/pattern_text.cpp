#include "mapping/pattern_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace bijlage::mapping {
namespace {

bool is_dash(char32_t code) { return (code >= 0x2010 && code <= 0x2015) || code == 0x2212; }

// Excel types ’ where people press '.
bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == U'`' || code == 0xB4 || code == 0x2018 || code == 0x2019 ||
         code == 0x201B || code == 0x2BC || code == 0x2032;
}

void append_comparable(const base::Decoded& character, std::string_view bytes, std::string& to) {
  const char32_t code = character.code;
  if (base::is_space(code) || base::is_invisible(code)) return;
  if (is_dash(code)) {
    to += '-';
  } else if (is_apostrophe(code)) {
    to += '\'';
  } else if (code >= U'A' && code <= U'Z') {
    to += static_cast<char>(code - U'A' + U'a');
  } else if (code < 0x80) {
    to += static_cast<char>(code);
  } else {
    const std::string folded = base::fold(bytes);
    std::copy_if(folded.begin(), folded.end(), std::back_inserter(to),
                 [](char c) { return c != ' '; });
  }
}

}  // namespace

std::string comparable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const base::Decoded first = base::decode_first(text);
    append_comparable(first, text.substr(0, first.length), result);
    text.remove_prefix(first.length);
  }
  return result;
}

PatternText::PatternText(std::string_view text) : text_(text) {
  for (std::size_t at = 0; at < text.size();) {
    source_at_.push_back(at);
    comparable_at_.push_back(comparable_.size());
    const base::Decoded first = base::decode_first(text.substr(at));
    append_comparable(first, text.substr(at, first.length), comparable_);
    at += first.length;
  }
  source_at_.push_back(text.size());
  comparable_at_.push_back(comparable_.size());
}

std::size_t PatternText::skip(std::string_view literal, std::size_t at) const {
  const std::size_t from = comparable_at_[at];
  if (std::string_view(comparable_).substr(from, literal.size()) != literal) return npos;
  const auto begin = comparable_at_.begin();
  const auto after = std::upper_bound(begin, comparable_at_.end(), from + literal.size());
  const auto end = static_cast<std::size_t>(after - begin) - 1;
  return comparable_at_[end] == from + literal.size() ? end : npos;
}

}  // namespace bijlage::mapping
