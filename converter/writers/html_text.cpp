#include "writers/html_text.hpp"

#include "base/utf8.hpp"

namespace bijlage::writers {

std::string html_text(std::string_view text) {
  std::string html;
  while (!text.empty()) {
    const auto next = base::decode_first(text);
    text.remove_prefix(next.length);
    switch (next.code) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      default: {
        const bool control = next.code < 0x20 && next.code != '\n' && next.code != '\t';
        const bool odd = control || (next.code >= 0x7F && next.code < 0xA0);
        base::append_utf8(html, odd ? base::replacement_character : next.code);
      }
    }
  }
  return html;
}

}  // namespace bijlage::writers
