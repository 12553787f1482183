#include "answers/lines.hpp"

#include "base/utf8.hpp"

namespace bijlage::answers {
namespace {

constexpr std::size_t line_length = 165;  ///< what a landscape page shows, in characters

/// The bytes of `text` that make a line: up to the last space within the length, else a whole
/// word however long.
std::size_t line_bytes(std::string_view text) {
  std::size_t last_space = std::string_view::npos;
  std::size_t bytes = 0;
  for (std::size_t characters = 0; bytes < text.size(); ++characters) {
    if (characters > line_length && last_space != std::string_view::npos) {
      return last_space;
    }
    if (text[bytes] == ' ') {
      last_space = bytes;
    }
    bytes += base::decode_first(text.substr(bytes)).length;
  }
  return text.size();
}

}  // namespace

void add_lines(Sheet& sheet, std::string_view text, Line::Style style) {
  for (bool goes_on = false; !text.empty(); goes_on = true) {
    const std::size_t length = line_bytes(text);
    sheet.lines.push_back({std::string(text.substr(0, length)), style, std::nullopt, goes_on});
    text.remove_prefix(length < text.size() ? length + 1 : length);
  }
}

}  // namespace bijlage::answers
