#include "base/utf8.hpp"

#include <utf8proc.h>

#include <array>

#include "base/text.hpp"

namespace bijlage::base {
namespace {

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

constexpr char32_t last_code = 0x10FFFF;
bool is_surrogate(char32_t code) { return code >= 0xD800 && code < 0xE000; }

}  // namespace

// Table 3-7 of the Unicode Standard: what may stand in the first two bytes keeps out surrogates,
// what is too large, and what has a shorter form.
Decoded decode_first(std::string_view text) {
  if (is_ascii(text[0])) return {static_cast<char32_t>(text[0]), 1};
  constexpr Decoded malformed{replacement_character, 1};
  const auto first = static_cast<unsigned char>(text[0]);
  const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return malformed;
  auto code = static_cast<char32_t>(first & (0x7FU >> length));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[i])) return malformed;
    code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  if (length == 3 && (code < 0x800 || is_surrogate(code))) return malformed;
  if (length == 4 && (code < 0x10000 || code > last_code)) return malformed;
  return {code, length};
}

Decoded decode_last(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && text.size() - start < 4 && is_continuation(text[start])) --start;
  const Decoded last = decode_first(text.substr(start));
  if (start + last.length == text.size()) return last;
  return {replacement_character, 1};
}

std::u32string decode(std::string_view text) {
  std::u32string codes;
  codes.reserve(text.size());
  while (!text.empty()) {
    const Decoded first = decode_first(text);
    codes += first.code;
    text.remove_prefix(first.length);
  }
  return codes;
}

void append_utf8(std::string& text, char32_t code) {
  if (code < 0x80) {
    text += static_cast<char>(code);
    return;
  }
  if (code > last_code || is_surrogate(code)) code = replacement_character;
  const auto rest = [code](unsigned shift) {
    return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code < 0x800) {
    const std::array bytes{static_cast<char>(0xC0U | code >> 6U), rest(0)};
    text.append(bytes.data(), bytes.size());
  } else if (code < 0x10000) {
    const std::array bytes{static_cast<char>(0xE0U | code >> 12U), rest(6), rest(0)};
    text.append(bytes.data(), bytes.size());
  } else {
    const std::array bytes{static_cast<char>(0xF0U | code >> 18U), rest(12), rest(6), rest(0)};
    text.append(bytes.data(), bytes.size());
  }
}

bool is_space(char32_t code) {
  if (code < 0x80) return code == U' ' || (code >= 0x09 && code <= 0x0D);
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return code == 0x85;
  }
}

bool is_invisible(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    if (is_ascii(bytes[0])) {
      bytes.remove_prefix(1);
      continue;
    }
    const Decoded first = decode_first(bytes);
    if (first.code == replacement_character && first.length == 1) return false;
    bytes.remove_prefix(first.length);
  }
  return true;
}

}  // namespace bijlage::base
