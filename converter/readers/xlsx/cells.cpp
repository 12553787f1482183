#include "readers/xlsx/cells.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "readers/iso_time.hpp"
#include "workbook/serial.hpp"

namespace bijlage::readers {

using workbook::Cell;
using workbook::CellKind;

namespace {

// Day 0 of the 1904 system, in the 1900 system.
constexpr double days_to_1904 = 1'462;

std::optional<double> parse_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ptr == text.data() + text.size();
  // Out of range is too small for a double, which is 0, or too large, which is no number at all.
  if (read.ec == std::errc::result_out_of_range && whole) {
    const std::string terminated(text);
    number = std::strtod(terminated.c_str(), nullptr);
    if (std::isfinite(number)) return number;
    return std::nullopt;
  }
  if (read.ec != std::errc{} || !whole || !std::isfinite(number)) return std::nullopt;
  return number;
}

}  // namespace

void CellMaker::add(const RawCell& raw) {
  Cell cell;
  cell.row = raw.place.row;
  cell.column = static_cast<std::uint16_t>(raw.place.column);
  cell.format = context_.styles.format_of(raw.style);
  cell.formula = raw.has_formula;
  if (!set_value(raw, cell)) {
    if (!raw.has_formula) return;
    cell.no_stored_value = true;
  }
  allowance_.take_cell();
  if (!raw.formula.empty()) {
    allowance_.take_text(raw.formula, 0);
    sheet_.formulas.push_back(raw.formula);
    cell.extra = static_cast<std::uint32_t>(sheet_.formulas.size());
  }
  sheet_.cells.push_back(cell);
}

// False where the cell holds nothing.
bool CellMaker::set_value(const RawCell& raw, Cell& cell) {
  if (raw.has_inlined) {
    set_text(CellKind::text, raw.inlined, cell);
    return true;
  }
  if (!raw.has_value) return false;
  if (raw.type == "str" || raw.type == "inlineStr") {
    std::string text = raw.value;
    decode_escapes(text, 0);
    set_text(CellKind::text, text, cell);
    return true;
  }
  const std::string_view value = base::trim(raw.value);
  if (value.empty()) return false;
  if (raw.type == "s") {
    set_shared(raw, cell);
  } else if (raw.type == "b") {
    cell.kind = CellKind::boolean;
    cell.number = value == "1" || value == "true" || value == "TRUE" ? 1 : 0;
  } else if (raw.type == "e") {
    set_text(CellKind::error, value, cell);
  } else if (raw.type == "d") {
    set_date(raw, cell);
  } else {
    return set_number(raw, cell);
  }
  return true;
}

bool CellMaker::set_number(const RawCell& raw, Cell& cell) {
  const auto number = parse_number(base::trim(raw.value));
  if (!number) {
    unreadable_.push_back(raw.place);
    set_text(CellKind::text, raw.value, cell);
    return true;
  }
  cell.kind = CellKind::number;
  cell.number = *number;
  apply_format(cell);
  return true;
}

void CellMaker::set_date(const RawCell& raw, Cell& cell) {
  const auto time = parse_iso_time(base::trim(raw.value));
  if (!time) {
    unreadable_.push_back(raw.place);
    set_text(CellKind::text, raw.value, cell);
    return;
  }
  cell.kind = time->kind;
  cell.number = time->serial;
}

// A serial is a date by its format alone. Outside the calendar it stays the number it is, and a
// day 0 is a time of day.
void CellMaker::apply_format(Cell& cell) const {
  using Kind = workbook::NumberFormat::Kind;
  const Kind kind = context_.styles.formats[cell.format].kind;
  if (kind == Kind::duration) {
    cell.kind = CellKind::duration;
    return;
  }
  if (kind != Kind::date && kind != Kind::time) return;
  const bool time_only = cell.number >= 0 && cell.number < 1;
  if (time_only && (kind == Kind::time || !context_.epoch_1904)) {
    cell.kind = CellKind::time;
    return;
  }
  const double serial = cell.number + (context_.epoch_1904 ? days_to_1904 : 0);
  if (!workbook::civil_time(serial)) return;
  cell.kind = CellKind::date;
  cell.number = serial;
}

void CellMaker::set_shared(const RawCell& raw, Cell& cell) {
  const auto index = parse_number(base::trim(raw.value));
  const auto count = static_cast<double>(context_.strings.items.size());
  if (!index || *index < 0 || *index >= count) {
    throw base::Failure(
        base::Trouble::input,
        {"xlsx.text-missing",
         {{"file", file_}, {"sheet", sheet_.name}, {"cell", workbook::a1(raw.place)}}});
  }
  cell.kind = CellKind::text;
  cell.text = context_.strings.items[static_cast<std::size_t>(*index)];
}

void CellMaker::set_text(CellKind kind, std::string_view text, Cell& cell) {
  const std::size_t start = sheet_.own_texts.size();
  sheet_.own_texts += text;
  cell.kind = kind;
  cell.own_text = true;
  cell.text = allowance_.take_text(sheet_.own_texts, start);
}

}  // namespace bijlage::readers
