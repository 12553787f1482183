#pragma once

/// The classes of one byte of UTF-8, whatever the locale.
namespace bijlage::base {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Letters and digits; letters beyond ASCII are more than one byte, and each of those counts.
constexpr bool is_in_word(char c) {
  return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace bijlage::base
