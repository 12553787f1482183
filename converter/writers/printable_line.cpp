#include "writers/printable_line.hpp"

#include "base/utf8.hpp"

namespace bijlage::writers {

std::string printable_line(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const auto next = base::decode_first(text);
    text.remove_prefix(next.length);
    const auto code = next.code;
    const bool steers = code < 0x20 || (code >= 0x7F && code < 0xA0) ||
                        (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    if (code == '\n' || code == '\r' || code == '\t') {
      safe += ' ';
    } else {
      base::append_utf8(safe, steers ? base::replacement_character : code);
    }
  }
  return safe;
}

}  // namespace bijlage::writers
