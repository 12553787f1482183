#include "cli/printable.hpp"

#include "base/utf8.hpp"

namespace bijlage::cli {
namespace {

constexpr std::size_t longest_line = 320;
constexpr std::string_view ellipsis = "…";

// C0, DEL and C1, and what turns the direction of writing around.
bool steers(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

std::string up_to(std::string_view text, std::size_t most) {
  std::string line;
  for (std::size_t i = 0; !text.empty(); ++i) {
    if (i == most) return line.append(ellipsis);
    const base::Decoded next = base::decode_first(text);
    text.remove_prefix(next.length);
    if (next.code == '\t') {
      line += ' ';
    } else {
      base::append_utf8(line, steers(next.code) ? base::replacement_character : next.code);
    }
  }
  return line;
}

}  // namespace

std::string printable(std::string_view text) { return up_to(text, text.size()); }

std::string printable_excerpt(std::string_view line) { return up_to(line, longest_line); }

std::string excerpt_with_caret(std::string_view line, std::size_t column) {
  std::size_t before = column > 0 ? column - 1 : 0;
  std::string excerpt = "  ";
  std::string caret = "  ";
  if (before >= longest_line) {
    const std::size_t skipped = before - longest_line / 2;
    for (std::size_t i = 0; i < skipped && !line.empty(); ++i) {
      line.remove_prefix(base::decode_first(line).length);
    }
    excerpt += ellipsis;
    caret += ' ';
    before -= skipped;
  }
  excerpt += printable_excerpt(line);
  caret.append(before, ' ');
  return excerpt + '\n' + caret + '^';
}

}  // namespace bijlage::cli
