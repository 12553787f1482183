#include "store/json_text.hpp"

#include <array>

namespace bijlage::store {

void append_json_string(std::string& json, std::string_view text) {
  static constexpr std::string_view hexadecimal = "0123456789abcdef";
  json += '"';
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (c == '\n') {
      json += "\\n";
    } else if (code < 0x20 || code == 0x7F) {
      json += "\\u00";
      json += hexadecimal[code >> 4U];
      json += hexadecimal[code & 0xFU];
    } else {
      json += c;
    }
  }
  json += '"';
}

}  // namespace bijlage::store
