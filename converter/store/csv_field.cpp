#include "store/csv_field.hpp"

#include <algorithm>

namespace bijlage::store {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Apostrophes in front do not count, so that taking off a guard gives back exactly what was there.
bool would_run(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  if (text.empty() || std::string_view("=+-@\t\r").find(text.front()) == std::string_view::npos) {
    return false;
  }
  return std::any_of(text.begin(), text.end(), is_letter_or_digit);
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

}  // namespace bijlage::store
