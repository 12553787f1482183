#include "writers/bulk/xml_text.hpp"

#include <array>
#include <cstddef>

#include "base/utf8.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers::bulk {
namespace {

enum class Kind : bool { plain, cell };

constexpr std::size_t most_text = 32'767;

constexpr std::array<bool, 256> as_they_are = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = ' '; c < 0x7F; ++c) table[c] = true;
  for (const char c : {'&', '<', '>', '"', '_'}) table[static_cast<unsigned char>(c)] = false;
  return table;
}();

std::size_t plain_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && as_they_are[static_cast<unsigned char>(text[length])]) ++length;
  return length;
}

// Also where an escape comes about because of the one that is written for a carriage return.
bool reads_as_escape(std::string_view text) {
  constexpr std::size_t last = 6;
  if (text.size() > last && text[last] == '\r') {
    return is_escape(std::string(text.substr(0, last)) + "_");
  }
  return is_escape(text);
}

// Nothing for what is not ASCII or a control character.
std::string_view replacement(std::string_view text, Kind kind) {
  const bool cell = kind == Kind::cell;
  switch (text.front()) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return cell ? "\"" : "&quot;";
    case '_':
      return cell && reads_as_escape(text) ? "_x005F_" : "_";
    case '\t':
      return cell ? "\t" : "&#9;";
    case '\n':
      return cell ? "\n" : "&#10;";
    case '\r':
      return cell ? "_x000D_" : "&#13;";
    default:
      return {};
  }
}

void append(std::string& xml, std::string_view text, Kind kind) {
  while (true) {
    const std::size_t plain = plain_length(text);
    xml.append(text.data(), plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    const std::string_view replaced = replacement(text, kind);
    if (!replaced.empty()) {
      xml += replaced;
      text.remove_prefix(1);
      continue;
    }
    const base::Decoded next = base::decode_first(text);
    base::append_utf8(xml, is_text(next.code) ? next.code : base::replacement_character);
    text.remove_prefix(next.length);
  }
}

bool is_edge(char c) { return c == ' ' || c == '\t' || c == '\n'; }

}  // namespace

void append_cell_text(std::string& xml, std::string_view text) {
  const bool too_long =
      text.size() > most_text && first_units(text, most_text).size() < text.size();
  append(xml, too_long ? first_units(text, most_text - 1) : text, Kind::cell);
  if (too_long) xml += "…";
}

void append_text_element(std::string& xml, std::string_view text) {
  const bool keep = !text.empty() && (is_edge(text.front()) || is_edge(text.back()));
  xml += keep ? std::string_view("<t xml:space=\"preserve\">") : std::string_view("<t>");
  append_cell_text(xml, text);
  xml += "</t>";
}

void append_plain(std::string& xml, std::string_view text) { append(xml, text, Kind::plain); }

}  // namespace bijlage::writers::bulk
