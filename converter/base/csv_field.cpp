#include "base/csv_field.hpp"

#include <algorithm>

#include "base/characters.hpp"

namespace bijlage::base {
namespace {

// Apostrophes in front do not count, so that taking off a guard gives back exactly what was there.
bool would_run(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  if (text.empty() || std::string_view("=+-@\t\r").find(text.front()) == std::string_view::npos) {
    return false;
  }
  return std::any_of(text.begin(), text.end(), is_in_word);
}

bool needs_quotes(std::string_view field) {
  if (field.empty()) return false;
  return field.find_first_of("\",\r\n") != std::string_view::npos || field.front() == ' ' ||
         field.back() == ' ';
}

}  // namespace

void append_field(std::string& line, std::string_view field) {
  if (!needs_quotes(field)) {
    line += field;
    return;
  }
  line += '"';
  for (const char c : field) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

void append_text_field(std::string& line, std::string_view text) {
  if (would_run(text)) {
    append_field(line, "'" + std::string(text));
  } else {
    append_field(line, text);
  }
}

std::string_view without_guard(std::string_view field) {
  if (field.starts_with('\'') && would_run(field)) field.remove_prefix(1);
  return field;
}

}  // namespace bijlage::base
