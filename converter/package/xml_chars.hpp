#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The characters that mean something in XML.
namespace bijlage::package::xml {

enum CharClass : std::uint8_t {
  white = 1,       ///< space, tab, line ends
  tag_mark = 2,    ///< `<`, `>` and quotes
  text_code = 4,   ///< what must be decoded in text: `&`, carriage returns,
  value_code = 8,  ///< in attributes also tabs and line ends
  name_end = 16,   ///< what a name ends at, or cannot hold: white, tag marks, `/` and `=`
};

inline constexpr std::array<std::uint8_t, 256> classes = [] {
  std::array<std::uint8_t, 256> all{};
  for (const char c : std::string_view(" \t\r\n")) all[static_cast<std::uint8_t>(c)] = white;
  for (const char c : std::string_view("\"'<>")) all[static_cast<std::uint8_t>(c)] = tag_mark;
  all['&'] = text_code | value_code;
  all['\r'] |= text_code | value_code;
  all['\n'] |= value_code;
  all['\t'] |= value_code;
  for (const char c : std::string_view(" \t\r\n\"'<>/=")) {
    all[static_cast<std::uint8_t>(c)] |= name_end;
  }
  return all;
}();

inline bool is(char c, CharClass wanted) {
  return (classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// Where the first character of a class lies, from `at` on; npos where there is none.
inline std::size_t find(std::string_view text, CharClass wanted, std::size_t at = 0) {
  for (; at < text.size(); ++at) {
    if (is(text[at], wanted)) return at;
  }
  return std::string_view::npos;
}

/// The same for one character, in what is short: a name, a tag.
inline std::size_t find(std::string_view text, char wanted, std::size_t at = 0) {
  for (; at < text.size(); ++at) {
    if (text[at] == wanted) return at;
  }
  return std::string_view::npos;
}

inline void skip_white(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && is(text[count], white)) ++count;
  text.remove_prefix(count);
}

}  // namespace bijlage::package::xml
