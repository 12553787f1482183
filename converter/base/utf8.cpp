#include "base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::base {
namespace {

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

Decoded decode_first(std::string_view text) {
  if (is_ascii(text[0])) return {static_cast<char32_t>(text[0]), 1};
  utf8proc_int32_t code = 0;
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto room = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4));
  const utf8proc_ssize_t length = utf8proc_iterate(bytes, room, &code);
  if (length <= 0) return {replacement_character, 1};
  return {static_cast<char32_t>(code), static_cast<std::size_t>(length)};
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
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = replacement_character;
  utf8proc_uint8_t bytes[4];  // NOLINT(modernize-avoid-c-arrays): utf8proc's own interface
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
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
