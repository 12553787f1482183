#include "readers/html/looks.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "package/part_name.hpp"

namespace bijlage::readers::html {
namespace {

constexpr std::string_view separators = " \t\r\n\f";

// Where the first of `stops` lies that is neither within quotes nor behind a `\`; else the end.
std::size_t find_outside_quotes(std::string_view css, std::string_view stops) {
  char quote = '\0';
  for (std::size_t i = 0; i < css.size(); ++i) {
    const char c = css[i];
    if (c == '\\') {
      ++i;
    } else if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (stops.find(c) != std::string_view::npos) {
      return i;
    }
  }
  return css.size();
}

// CSS escapes: `\@` is an @, `\0022` a quotation mark (CSS 2, 4.1.3). Quotes around it are gone.
std::string unescaped(std::string_view value) {
  constexpr std::size_t most_digits = 6;
  if (value.size() >= 2 && value.front() == value.back() &&
      (value.front() == '"' || value.front() == '\'')) {
    value = value.substr(1, value.size() - 2);
  }
  std::string text;
  while (!value.empty()) {
    const char c = value[0];
    value.remove_prefix(1);
    if (c != '\\' || value.empty()) {
      text += c;
      continue;
    }
    std::uint32_t code = 0;
    const std::string_view digits = value.substr(0, most_digits);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const auto length = static_cast<std::size_t>(read.ptr - digits.data());
    if (length == 0 || digits[0] == '-') {
      text += value[0];
      value.remove_prefix(1);
      continue;
    }
    base::append_utf8(text, code);
    value.remove_prefix(length);
    if (value.starts_with(' ')) value.remove_prefix(1);
  }
  return text;
}

std::string without_comments(std::string_view css) {
  std::string rest;
  while (!css.empty()) {
    const std::size_t start = css.find("/*");
    rest += css.substr(0, start);
    if (start == std::string_view::npos) break;
    const std::size_t end = css.find("*/", start + 2);
    if (end == std::string_view::npos) break;
    css.remove_prefix(end + 2);
  }
  return rest;
}

}  // namespace

void Look::add(const Look& other) {
  if (other.number_format) number_format = other.number_format;
  hidden = hidden || other.hidden;
}

Look parse_declarations(std::string_view css) {
  Look look;
  while (!css.empty()) {
    const std::size_t end = find_outside_quotes(css, ";");
    const std::string_view declaration = css.substr(0, end);
    css.remove_prefix(std::min(end + 1, css.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string property = package::part_key(base::trim(declaration.substr(0, colon)));
    const std::string_view value = base::trim(declaration.substr(colon + 1));
    if (property == "mso-number-format") {
      look.number_format = unescaped(value);
    } else if (property == "display") {
      look.hidden = package::part_key(value).starts_with("none");
    }
  }
  return look;
}

void StyleSheet::add(std::string_view style) {
  const std::string stripped = without_comments(style);
  std::string_view css = stripped;
  while (!css.empty()) {
    const std::size_t open = css.find('{');
    if (open == std::string_view::npos) return;
    std::string_view selectors = css.substr(0, open);
    css.remove_prefix(open + 1);
    const std::size_t close = find_outside_quotes(css, "}");
    const Look look = parse_declarations(css.substr(0, close));
    css.remove_prefix(std::min(close + 1, css.size()));
    if (look.number_format || look.hidden) add_rule(selectors, look);
  }
}

void StyleSheet::add_rule(std::string_view selectors, const Look& look) {
  constexpr std::uint64_t memory_of_rule = 150;
  // Behind the end of a rule around it.
  selectors.remove_prefix(selectors.find_last_of('}') + 1);
  for (const std::string_view selector : base::split(selectors, ',')) {
    std::string_view name = base::trim(selector);
    if (name.starts_with("<!--")) name = base::trim(name.substr(4));
    const std::size_t point = name.find('.');
    const bool single = name.find_first_of(" \t\r\n\f:#[") == std::string_view::npos;
    if (point == std::string_view::npos || !single || name.starts_with('@')) continue;
    allowance_.take_memory(memory_of_rule + name.size() + look.number_format.value_or("").size());
    by_class_[std::string(name.substr(point + 1))].add(look);
  }
}

void StyleSheet::apply(std::string_view classes, Look& look) const {
  while (!classes.empty()) {
    const std::size_t start = std::min(classes.find_first_not_of(separators), classes.size());
    classes.remove_prefix(start);
    const std::size_t length = std::min(classes.find_first_of(separators), classes.size());
    const auto found = by_class_.find(classes.substr(0, length));
    if (found != by_class_.end()) look.add(found->second);
    classes.remove_prefix(length);
  }
}

Look look_of(const Tokenizer& tag, const StyleSheet& styles) {
  Look look;
  styles.apply(tag.attribute("class").value_or(""), look);
  look.add(parse_declarations(tag.attribute("style").value_or("")));
  look.hidden = look.hidden || tag.attribute("hidden").has_value();
  return look;
}

}  // namespace bijlage::readers::html
