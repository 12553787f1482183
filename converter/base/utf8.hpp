#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Code points of UTF-8 text, for code that must look at single characters.
namespace bijlage::base {

/// One decoded character. Malformed bytes decode one by one as U+FFFD, so that walking over any
/// text ends and loses nothing.
struct Decoded {
  char32_t code = 0;
  std::size_t length = 0;  ///< bytes it took, at least 1
};

inline constexpr char32_t replacement_character = 0xFFFD;

/// Requires text that is not empty.
Decoded decode_first(std::string_view text);
/// Requires text that is not empty.
Decoded decode_last(std::string_view text);
std::u32string decode(std::string_view text);

/// Appends a code point as UTF-8; what is no Unicode scalar value becomes U+FFFD.
void append_utf8(std::string& text, char32_t code);

/// White space of any kind, line ends and no-break spaces too.
bool is_space(char32_t code);
/// Takes no room and carries no meaning in a table: soft hyphen, zero-width characters, BOM.
bool is_invisible(char32_t code);

}  // namespace bijlage::base
