#include "readers/xlsx/row_scanner.hpp"

#include <algorithm>

#include "package/xml_entities.hpp"
#include "readers/scan_number.hpp"
#include "readers/xlsx/scan_text.hpp"

namespace bijlage::readers {
namespace {

using workbook::CellRef;

constexpr std::string_view row_end = "</row>";
// What `parse_cell_ref` takes.
constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint32_t most_columns = 16'384;
// Levels below `sheetData`: row, c, is, t.
constexpr std::size_t row_levels = 4;

bool take_cell_end(const char*& at) {
  scan::skip_white(at);
  return scan::take(at, "</c>");
}

}  // namespace

RowScanner::RowScanner(package::XmlReader& xml, CellMaker& cells, workbook::Sheet& sheet,
                       const base::Limits& limits, std::uint64_t part_size)
    : xml_(xml), whole_(xml, row_end, part_size), cells_(cells), sheet_(sheet), limits_(limits) {
  limits_.rows = std::min(limits.rows, most_rows);
  limits_.columns = std::min(limits.columns, most_columns);
}

void RowScanner::scan(std::uint32_t& next_row) {
  if (!xml_.can_scan() || xml_.depth() + row_levels > limits_.xml_depth) return;
  for (std::string_view rows = whole_.next(); !rows.empty(); rows = whole_.next()) {
    make_room(rows.size());
    const char* at = rows.data();
    const char* const end = at + rows.size();
    bool usual = true;
    while (usual) {
      const char* next = at;
      scan::skip_white(next);
      if (next >= end) break;
      usual = scan_row(next, next_row);
      if (usual) at = next;
    }
    whole_.skip(static_cast<std::size_t>(at - rows.data()));
    if (!usual) return;
  }
}

void RowScanner::make_room(std::size_t bytes) {
  whole_.make_room(sheet_.cells, bytes, cells_.memory_left());
  if (!sheet_.own_texts.empty()) whole_.make_room(sheet_.own_texts, bytes, cells_.memory_left());
}

bool RowScanner::scan_row(const char*& at, std::uint32_t& next_row) {
  Row row;
  row.number = next_row;
  if (!scan_row_tag(at, row)) return false;
  if (!row.empty) {
    const CellMaker::Mark mark = cells_.mark();
    if (!scan_cells(at, row)) {
      cells_.back_to(mark);
      return false;
    }
  }
  if (row.hidden) sheet_.hidden_rows.push_back(row.number);
  next_row = row.number + 1;
  return true;
}

bool RowScanner::scan_cells(const char*& at, const Row& row) {
  CellRef ref{row.number, 0};
  for (;;) {
    scan::skip_white(at);
    CellShape& shape = shapes_[ref.column % shapes_.size()];
    if (scan_alike(at, shape, row)) {
      ref.column = shape.tag().column + 1;
      continue;
    }
    if (!scan::starts(at, "<c")) return scan::take(at, row_end);
    const char* const start = at;
    CellTag tag;
    tag.column = ref.column;
    if (!scan_cell_tag(at, row.name, tag) || tag.column >= limits_.columns) return false;
    // A longer number of the row makes the tag longer.
    if (static_cast<std::size_t>(at - start) + RowName::longest <= limits_.attribute_bytes) {
      shape.learn(start, at, row.name, tag);
    }
    ref.column = tag.column;
    if (!tag.empty && !scan_content(at, ref, tag)) return false;
    ++ref.column;
  }
}

// A cell that is written like that of the row before. Nothing is added where it is none.
bool RowScanner::scan_alike(const char*& at, const CellShape& shape, const Row& row) {
  const char* content = at;
  if (!shape.take(content, row.name)) return false;
  const CellTag& tag = shape.tag();
  const CellRef ref{row.number, tag.column};
  if (!(shape.inlined() ? scan_text(content, ref, tag) : scan_value(content, ref, tag))) {
    return false;
  }
  at = content;
  return true;
}

bool RowScanner::scan_content(const char*& at, CellRef ref, const CellTag& tag) {
  scan::skip_white(at);
  if (scan::starts(at, "<v>")) {
    const char* value = at + 3;
    if (scan_value(value, ref, tag)) {
      at = value;
      return true;
    }
  } else if (scan::starts(at, "<is>")) {
    return scan_inlined(at, ref, tag);
  }
  return scan_any(at, ref, tag);
}

// The cells that nearly all are. Nothing is added where it is none of them.
bool RowScanner::scan_value(const char*& at, CellRef ref, const CellTag& tag) {
  const char* const start = at;
  double number = 0;
  std::uint32_t index = 0;
  if (tag.type == CellType::number) {
    at = scan_number(at, number);
    if (at == nullptr) return false;
  } else if (tag.type == CellType::shared) {
    std::uint64_t digits = 0;
    at = number::take_digits(at, digits);
    if (at == start || at - start > 9) return false;
    index = static_cast<std::uint32_t>(digits);
  } else {
    return false;
  }
  const auto length = static_cast<std::size_t>(at - start);
  if (length > limits_.text_bytes || !scan::take(at, "</v></c>")) return false;
  if (tag.type == CellType::shared) return cells_.add_shared(ref, tag.style, index);
  cells_.add_number(ref, tag.style, number);
  return true;
}

bool RowScanner::scan_inlined(const char*& at, CellRef ref, const CellTag& tag) {
  at += 4;
  if (!scan::take(at, "<t>") && !scan::take(at, "<t xml:space=\"preserve\">")) return false;
  return scan_text(at, ref, tag);
}

bool RowScanner::scan_text(const char*& at, CellRef ref, const CellTag& tag) {
  const std::size_t start = sheet_.own_texts.size();
  const scan::Text text = scan::take_text(at);
  if (text.raw.size() > limits_.text_bytes || !scan::take(at, "</t></is>") || !take_cell_end(at)) {
    return false;
  }
  if (!scan::append(text, sheet_.own_texts)) {
    sheet_.own_texts.resize(start);
    return false;
  }
  cells_.add_own_text(ref, tag.style, start);
  return true;
}

// A formula and a value of any type, or one of the two, or none.
bool RowScanner::scan_any(const char*& at, CellRef ref, const CellTag& tag) {
  RawCell raw;
  raw.place = ref;
  raw.style = tag.style;
  raw.type = tag.type;
  if (scan::starts(at, "<f")) {
    const char* const start = at;
    at += 2;
    raw.has_formula = true;
    if (!scan::skip_attributes(at) ||
        static_cast<std::size_t>(at - start) >= limits_.attribute_bytes) {
      return false;
    }
    if (!scan::take(at, "/>")) {
      if (!scan::take(at, ">") || !take_decoded(at, formula_, raw.formula)) return false;
      if (!scan::take(at, "</f>")) return false;
    }
    scan::skip_white(at);
  }
  if (scan::take(at, "<v>")) {
    raw.has_value = true;
    if (!take_decoded(at, value_, raw.value) || !scan::take(at, "</v>")) return false;
  } else if (scan::take(at, "<v/>")) {
    raw.has_value = true;
  }
  if (!take_cell_end(at)) return false;
  cells_.add(raw);
  return true;
}

bool RowScanner::take_decoded(const char*& at, std::string& scratch, std::string_view& text) const {
  const scan::Text found = scan::take_text(at);
  if (found.raw.size() > limits_.text_bytes) return false;
  text = found.raw;
  if ((found.seen & scan::coded) == 0) return true;
  scratch.clear();
  if (!package::decode_xml(found.raw, {}, scratch)) return false;
  text = scratch;
  return true;
}

}  // namespace bijlage::readers
