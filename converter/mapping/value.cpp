#include "mapping/value.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace bijlage::mapping {
namespace {

using base::is_digit;
using base::is_letter;

// Most texts differ from a word in the first letter already, and folding is dear.
bool surely_differ(char a, char b) {
  const auto plain = [](char c) {
    return is_letter(c) ? static_cast<char>(c | 0x20) : is_digit(c) ? c : '\0';
  };
  return plain(a) != '\0' && plain(b) != '\0' && plain(a) != plain(b);
}

// Signs alone fold to nothing ("~", "-"): those must be the same as they stand.
bool same_folded(std::string_view text, std::string_view word) {
  if (text == word) return true;
  if (text.empty() || word.empty() || surely_differ(text.front(), word.front())) return false;
  const std::string folded = base::fold(word);
  return !folded.empty() && base::fold(text) == folded;
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && same_folded(text.substr(0, prefix.size()), prefix);
}

bool ends_with_folded(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() &&
         same_folded(text.substr(text.size() - suffix.size()), suffix);
}

// "(1)" and "(12)" at the end of a text are marks; "(2019)" and "(150.000)" are not.
std::size_t bracketed_mark_length(std::string_view text) {
  if (text.size() < 3 || text.back() != ')') return 0;
  const auto open = text.rfind('(');
  if (open == std::string_view::npos) return 0;
  const auto inside = text.substr(open + 1, text.size() - open - 2);
  const bool short_number =
      !inside.empty() && inside.size() <= 2 && std::all_of(inside.begin(), inside.end(), is_digit);
  return short_number ? text.size() - open : 0;
}

// The mark at the end of a text: a run of one sign ("**"), or digits in brackets.
std::string_view last_mark(std::string_view text, const config::Locale& locale) {
  if (const std::size_t length = bracketed_mark_length(text); length > 0) {
    return text.substr(text.size() - length);
  }
  for (const std::string& sign : locale.marks) {
    if (sign.empty()) continue;
    std::size_t length = 0;
    while (length + sign.size() <= text.size() &&
           text.substr(text.size() - length - sign.size(), sign.size()) == sign) {
      length += sign.size();
    }
    if (length > 0) return text.substr(text.size() - length);
  }
  return {};
}

bool strip_any_prefix(std::string_view& text, const std::vector<std::string>& prefixes) {
  for (const std::string& prefix : prefixes) {
    if (prefix.empty() || !starts_with_folded(text, prefix)) continue;
    // "ca 120" is approximate, "cannabis" is not.
    const bool word_ends = prefix.size() == text.size() || !is_letter(prefix.back()) ||
                           !is_letter(text[prefix.size()]);
    if (!word_ends) continue;
    text = base::trim(text.substr(prefix.size()));
    return true;
  }
  return false;
}

bool strip_units(std::string_view& text, const config::Locale& locale) {
  bool percent = false;
  bool again = true;
  while (again) {
    again = false;
    for (const std::string& unit : locale.units) {
      if (unit.empty()) continue;
      if (ends_with_folded(text, unit)) {
        text = base::trim(text.substr(0, text.size() - unit.size()));
      } else if (starts_with_folded(text, unit)) {
        text = base::trim(text.substr(unit.size()));
      } else {
        continue;
      }
      percent = percent || unit == "%";
      again = true;
    }
  }
  return percent;
}

// "-", "---", "–": nothing but dashes, of whatever kind.
bool is_dashes(std::string_view text) {
  bool any = false;
  while (!text.empty()) {
    const base::Decoded first = base::decode_first(text);
    const bool dash = first.code == U'-' || (first.code >= 0x2010 && first.code <= 0x2015) ||
                      first.code == 0x2212;
    if (!dash && first.code != U' ') return false;
    any = any || dash;
    text.remove_prefix(first.length);
  }
  return any;
}

const config::Token* find_token(std::string_view text, const config::Locale& locale) {
  const std::string tidied = base::tidy(text);
  if (tidied.empty()) return nullptr;
  const std::string key = config::token_key(tidied);
  const auto found = std::find_if(locale.tokens.begin(), locale.tokens.end(),
                                  [&](const config::Token& token) { return token.text == key; });
  return found == locale.tokens.end() ? nullptr : &*found;
}

Reading read_token(const config::Token& token, Reading reading) {
  if (token.status == "above") return reading;  // of labels
  if (token.status == "zero") {
    reading.kind = Reading::Kind::figure;
    reading.by_word = true;
    return reading;
  }
  reading.kind = Reading::Kind::missing;
  reading.status = token.status;
  reading.reason = parse_reason(token.reason).value_or(model::MissingReason::not_existing);
  return reading;
}

// "(150.000)": brackets around all of it.
std::string_view without_brackets(std::string_view text) {
  const bool around = text.size() > 2 && text.front() == '(' && text.find(')') == text.size() - 1;
  return around ? base::trim(text.substr(1, text.size() - 2)) : text;
}

// "321.302 (150.000)": the text before the brackets and the figure inside them.
std::optional<std::pair<std::string_view, base::Decimal>> bracketed_second(
    std::string_view text, const config::Locale& locale) {
  if (text.empty() || text.back() != ')') return std::nullopt;
  const auto open = text.find('(');
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  std::string_view inside = base::trim(text.substr(open + 1, text.size() - open - 2));
  strip_any_prefix(inside, locale.approximate);
  // Words may follow the figure: "±7% part-time".
  std::size_t end = inside.size();
  while (end > 0) {
    std::string_view candidate = base::trim(inside.substr(0, end));
    strip_units(candidate, locale);
    if (const auto number = parse_number(candidate, locale)) {
      return std::pair{base::trim(text.substr(0, open)), *number};
    }
    const auto space = inside.substr(0, end).rfind(' ');
    if (space == std::string_view::npos) break;
    end = space;
  }
  return std::nullopt;
}

// A minus, also one that stands before a currency: "-€ 5.000", "- 12".
bool strip_minus(std::string_view& text) {
  for (const std::string_view minus : {"-", "−", "–"}) {
    if (!text.starts_with(minus)) continue;
    text = base::trim(text.substr(minus.size()));
    return true;
  }
  return false;
}

// "12.500,-": whole euros, as people write them by hand.
void strip_no_cents(std::string_view& text, const config::Locale& locale) {
  const auto decimal_at = text.rfind(locale.decimal_sign);
  if (decimal_at == std::string_view::npos || decimal_at == 0) return;
  if (is_dashes(text.substr(decimal_at + locale.decimal_sign.size()))) {
    text = text.substr(0, decimal_at);
  }
}

}  // namespace

Marked take_marks_off(std::string_view text, const config::Locale& locale) {
  const std::string tidied = base::tidy(text);
  std::string_view rest = tidied;
  std::vector<std::string> marks;
  while (true) {
    const std::string_view mark = last_mark(rest, locale);
    if (mark.empty() || mark.size() == rest.size()) break;
    marks.insert(marks.begin(), std::string(mark));
    rest = base::trim(rest.substr(0, rest.size() - mark.size()));
  }
  return {std::string(rest), std::move(marks)};
}

std::optional<Marked> take_leading_mark(std::string_view text, const config::Locale& locale) {
  const std::string tidied = base::tidy(text);
  const std::string_view rest = tidied;
  if (rest.starts_with('(')) {
    const auto close = rest.find(')');
    if (close != std::string_view::npos && bracketed_mark_length(rest.substr(0, close + 1)) > 0) {
      return Marked{std::string(base::trim(rest.substr(close + 1))),
                    {std::string(rest.substr(0, close + 1))}};
    }
  }
  for (const std::string& sign : locale.marks) {
    if (sign.empty() || !rest.starts_with(sign)) continue;
    std::size_t length = 0;
    while (rest.substr(length).starts_with(sign)) length += sign.size();
    const auto body = base::trim(rest.substr(length));
    if (body.empty()) return std::nullopt;
    return Marked{std::string(body), {std::string(rest.substr(0, length))}};
  }
  return std::nullopt;
}

bool is_remark(std::string_view text, const config::Locale& locale) {
  if (take_leading_mark(text, locale)) return true;
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || base::trim(text.substr(colon + 1)).empty()) return false;
  const std::string word = base::fold(text.substr(0, colon));
  return std::find(locale.remarks.begin(), locale.remarks.end(), word) != locale.remarks.end();
}

bool means_the_one_above(const std::string& label, const config::Locale& locale) {
  const config::Token* token = find_token(label, locale);
  return token != nullptr && token->status == "above";
}

std::optional<model::MissingReason> parse_reason(std::string_view word) {
  using enum model::MissingReason;
  static constexpr std::array<std::pair<std::string_view, model::MissingReason>, 6> words{{
      {"not-yet", not_yet},
      {"not-existing", not_existing},
      {"unknown", unknown},
      {"not-available", not_available},
      {"not-collected", not_collected},
      {"suppressed", suppressed},
  }};
  for (const auto& [name, reason] : words) {
    if (name == word) return reason;
  }
  return std::nullopt;
}

Reading read_figure(std::string_view text, const config::Locale& locale) {
  Reading reading;
  if (const auto plain = parse_number(text, locale)) {
    reading.kind = Reading::Kind::figure;
    reading.number = *plain;
    return reading;
  }
  if (const config::Token* token = find_token(text, locale)) return read_token(*token, reading);
  Marked marked = take_marks_off(text, locale);
  reading.marks = std::move(marked.marks);
  std::string_view rest = marked.text;
  if (const config::Token* token = find_token(rest, locale)) return read_token(*token, reading);
  reading.approximate = strip_any_prefix(rest, locale.approximate);
  bool less_than = strip_any_prefix(rest, locale.less_than);
  reading.bracketed = without_brackets(rest) != rest;
  rest = without_brackets(rest);
  reading.approximate = strip_any_prefix(rest, locale.approximate) || reading.approximate;
  less_than = strip_any_prefix(rest, locale.less_than) || less_than;
  if (const auto second = bracketed_second(rest, locale)) {
    reading.second = second->second;
    rest = second->first;
  }
  reading.percent = strip_units(rest, locale);
  strip_no_cents(rest, locale);
  const bool minus = strip_minus(rest);
  reading.percent = strip_units(rest, locale) || reading.percent;
  const bool signed_twice = minus && strip_minus(rest);
  const auto number = signed_twice ? std::nullopt : parse_number(rest, locale);
  if (!number) {
    reading.second.reset();
    return reading;
  }
  reading.number = minus ? -*number : *number;
  reading.kind = less_than ? Reading::Kind::suppressed : Reading::Kind::figure;
  if (less_than) reading.reason = model::MissingReason::suppressed;
  return reading;
}

}  // namespace bijlage::mapping
