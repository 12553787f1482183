#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/characters.hpp"

/// What the scanners of sheets and shared strings have in common. They look at text that holds a
/// `<` where they must stop at last, and behind it as many bytes as any literal they look for.
namespace bijlage::readers::scan {

/// Behind the last `<` of what is scanned, so much more must be readable.
inline constexpr std::size_t behind = 40;

inline bool starts(const char* at, std::string_view literal) {
  return std::memcmp(at, literal.data(), literal.size()) == 0;
}

/// Goes past `literal`; false where something else stands there.
inline bool take(const char*& at, std::string_view literal) {
  if (!starts(at, literal)) return false;
  at += literal.size();
  return true;
}

inline void skip_white(const char*& at) {
  if (*at > ' ') return;  // as nearly always
  while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t') ++at;
}

using base::is_digit;

/// Takes a number of one to nine digits, `number` being 0; false where there is none.
inline bool take_digits(const char*& at, std::uint32_t& number) {
  const char* const start = at;
  for (; is_digit(*at) && at - start < 9; ++at) {
    number = number * 10 + static_cast<std::uint32_t>(*at - '0');
  }
  return at != start;
}

/// What in a text must be looked at twice.
enum Seen : std::uint8_t {
  plain = 0,
  coded = 1,       ///< entities, or line ends that XML makes `\n`
  underscore = 2,  ///< perhaps `_x000D_`
  stop = 4,        ///< `<`
};

inline constexpr std::array<std::uint8_t, 256> classes = [] {
  std::array<std::uint8_t, 256> all{};
  all['&'] = coded;
  all['\r'] = coded;
  all['_'] = underscore;
  all['<'] = stop;
  return all;
}();

/// A text as it is written, up to the next `<`.
struct Text {
  std::string_view raw;
  unsigned seen = plain;
};

/// Takes the text at `at`, and leaves `at` at the `<`.
inline Text take_text(const char*& at) {
  const char* const start = at;
  unsigned seen = plain;
  for (;; ++at) {
    const unsigned c = classes[static_cast<unsigned char>(*at)];
    if (c == stop) break;
    seen |= c;
  }
  return {{start, static_cast<std::size_t>(at - start)}, seen};
}

/// Goes past ` name="value"` of an attribute that means nothing to us; false where it is written
/// in another way.
bool skip_attribute(const char*& at);
/// As many of those as there are, up to `>` or `/>`.
bool skip_attributes(const char*& at);

/// Appends a text as read_text and decode_escapes would; false where it is not XML.
bool append(const Text& text, std::string& into);

}  // namespace bijlage::readers::scan
