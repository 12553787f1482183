#include "base/display_width.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace bijlage::base {
namespace {

std::size_t width_of(char32_t code) {
  return static_cast<std::size_t>(
      std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code))));
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Decoded next = decode_first(text);
    text.remove_prefix(next.length);
    width += width_of(next.code);
  }
  return width;
}

std::string_view first_columns(std::string_view text, std::size_t most) {
  std::string_view rest = text;
  std::size_t width = 0;
  while (!rest.empty()) {
    const Decoded next = decode_first(rest);
    width += width_of(next.code);
    if (width > most) break;
    rest.remove_prefix(next.length);
  }
  return text.substr(0, text.size() - rest.size());
}

}  // namespace bijlage::base
