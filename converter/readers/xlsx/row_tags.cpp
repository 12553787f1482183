// The part of RowScanner that takes the tags of rows and cells apart.
#include <utility>

#include "readers/xlsx/row_scanner.hpp"
#include "readers/xlsx/scan_text.hpp"

namespace bijlage::readers {
namespace {

constexpr std::uint32_t letters = 26;

// The first time that something is seen.
bool once(bool& seen) { return !std::exchange(seen, true); }

// A number of one to nine digits and the quote behind it.
bool take_number(const char*& at, std::uint32_t& number) {
  number = 0;
  return scan::take_digits(at, number) && *at++ == '"';
}

// A type's name and the quote behind it.
bool take_type(const char*& at, CellType& type) {
  if (at[1] == '"') {
    switch (*at) {
      case 's':
        type = CellType::shared;
        break;
      case 'n':
        type = CellType::number;
        break;
      case 'b':
        type = CellType::boolean;
        break;
      case 'e':
        type = CellType::error;
        break;
      case 'd':
        type = CellType::date;
        break;
      default:
        return false;
    }
    at += 2;
    return true;
  }
  type = *at == 's' ? CellType::text : CellType::inlined;
  return scan::take(at, "str\"") || scan::take(at, "inlineStr\"");
}

// The letters of a column, as parse_cell_ref counts them, from 0.
bool take_column(const char*& at, std::uint32_t& column) {
  const char* const start = at;
  std::uint32_t read = 0;
  for (; *at >= 'A' && *at <= 'Z' && at - start < 3; ++at) {
    read = read * letters + static_cast<std::uint32_t>(*at - 'A') + 1;
  }
  if (at == start) return false;
  column = read - 1;
  return true;
}

}  // namespace

bool RowScanner::scan_row_tag(const char*& at, Row& row) const {
  const char* const start = at;
  if (!scan::take(at, "<row")) return false;
  bool numbered = false;
  bool sized = false;
  bool flagged = false;
  while (*at == ' ') {
    const char* const attribute = at + 1;
    if (scan::starts(attribute, "r=\"")) {
      at += 4;
      const char* const digits = at;
      std::uint32_t number = 0;
      if (!once(numbered) || !take_number(at, number) || number == 0) return false;
      if (at - digits > static_cast<std::ptrdiff_t>(RowName::longest)) return false;
      row.number = number - 1;
      row.name = RowName(digits, static_cast<std::size_t>(at - digits));
      continue;
    }
    if (!scan::skip_attribute(at)) return false;
    if (scan::starts(attribute, "hidden=\"")) {
      if (!once(flagged)) return false;
      const std::string_view value(attribute + 8, static_cast<std::size_t>(at - attribute - 9));
      row.hidden = row.hidden || value == "1" || value == "true" || value == "on";
    } else if (scan::starts(attribute, "ht=\"")) {
      if (!once(sized)) return false;
      row.hidden = row.hidden || scan::starts(attribute, "ht=\"0\"");
    }
  }
  if (!numbered) row.name = RowName(row.number);
  row.empty = *at == '/';
  if (row.empty) ++at;
  if (*at++ != '>' || row.number >= limits_.rows) return false;
  return static_cast<std::size_t>(at - start) <= limits_.attribute_bytes;
}

bool RowScanner::scan_cell_tag(const char*& at, const RowName& row, CellTag& tag) const {
  const char* const start = at;
  at += 2;
  bool placed = false;
  bool styled = false;
  bool typed = false;
  while (*at == ' ') {
    if (scan::starts(at, " r=\"")) {
      at += 4;
      if (!once(placed) || !take_column(at, tag.column) || !row.take(at)) return false;
    } else if (scan::starts(at, " s=\"")) {
      at += 4;
      if (!once(styled) || !take_number(at, tag.style)) return false;
    } else if (scan::starts(at, " t=\"")) {
      at += 4;
      if (!once(typed) || !take_type(at, tag.type)) return false;
    } else if (!scan::skip_attribute(at)) {
      return false;
    }
  }
  tag.empty = *at == '/';
  if (tag.empty) ++at;
  return *at++ == '>' && static_cast<std::size_t>(at - start) <= limits_.attribute_bytes;
}

}  // namespace bijlage::readers
