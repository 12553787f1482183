#include "config/toml_depth.hpp"

#include <algorithm>

namespace bijlage::config {
namespace {

bool is_quote(char c) { return c == '"' || c == '\''; }

/// Between keys: what stands on both sides of these belongs to different keys.
bool ends_key(char c) { return std::string_view("=,[]{}\n").find(c) != std::string_view::npos; }

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

/// Behind the string of one line that begins at `at`; an unclosed one ends with its line.
std::size_t after_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == quote) return at + 1;
    if (quote == '"' && text[at] == '\\') ++at;
  }
  return std::min(at, text.size());
}

/// The same for a string between `"""` or `'''`, which may itself end in one or two quotes.
std::size_t after_long_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const std::string_view fence = text.substr(at, 3);
  at += fence.size();
  while (at < text.size() && text.substr(at, fence.size()) != fence) {
    at += quote == '"' && text[at] == '\\' ? 2U : 1U;
  }
  at = std::min(at + fence.size(), text.size());
  for (int more = 0; more < 2 && at < text.size() && text[at] == quote; ++more) ++at;
  return at;
}

std::size_t after_quote(std::string_view text, std::size_t at) {
  const std::string_view three = text.substr(at, 3);
  const bool is_long = three.size() == 3 && three[1] == three[0] && three[2] == three[0];
  return is_long ? after_long_string(text, at) : after_string(text, at);
}

Place place_in(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t line = before.rfind('\n') + 1;  // npos + 1 is 0, the first line
  const auto begins_character = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  };
  return {
      static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
      static_cast<std::uint32_t>(std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line),
                                               before.end(), begins_character) +
                                 1)};
}

}  // namespace

std::optional<Place> too_deep_key(std::string_view text) {
  std::size_t dots = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_quote(c)) {
      at = after_quote(text, at);
    } else if (c == '#') {
      at = line_end(text, at);
    } else {
      if (ends_key(c)) dots = 0;
      if (c == '.' && ++dots > most_dots) return place_in(text, at);
      ++at;
    }
  }
  return std::nullopt;
}

}  // namespace bijlage::config
