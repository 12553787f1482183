#include "readers/xls/cells.hpp"

#include <array>
#include <cmath>
#include <utility>

#include "base/message.hpp"
#include "readers/number_cell.hpp"

namespace bijlage::readers::xls {

using workbook::Cell;
using workbook::CellKind;

namespace {

constexpr std::size_t cell_head = 6;  // row, column, cell format

// [MS-XLS] 2.5.10.
std::string_view error_text(std::uint8_t code) {
  constexpr std::array<std::pair<std::uint8_t, std::string_view>, 8> errors{{
      {0x00, "#NULL!"},
      {0x07, "#DIV/0!"},
      {0x0F, "#VALUE!"},
      {0x17, "#REF!"},
      {0x1D, "#NAME?"},
      {0x24, "#NUM!"},
      {0x2A, "#N/A"},
      {0x2B, "#GETTING_DATA"},
  }};
  for (const auto& [number, text] : errors) {
    if (number == code) return text;
  }
  return "#UNKNOWN!";
}

// [MS-XLS] 2.5.217: 30 bits of a whole number or of the upper half of a double, perhaps times 100.
double rk_number(std::uint32_t rk) {
  constexpr std::uint32_t divided = 0x01;
  constexpr std::uint32_t whole = 0x02;
  const double number = (rk & whole) != 0 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                                          : std::bit_cast<double>(std::uint64_t{rk & ~3U} << 32U);
  return (rk & divided) != 0 ? number / 100 : number;
}

}  // namespace

bool CellReader::read() {
  switch (records_.type()) {
    case RecordType::shared_string_cell:
      read_shared_string();
      break;
    case RecordType::number: {
      const Bytes data = records_.data(cell_head + 8);
      add_number(add(data), load<double>(data, cell_head));
      break;
    }
    case RecordType::rk: {
      const Bytes data = records_.data(cell_head + 4);
      add_number(add(data), rk_number(load<std::uint32_t>(data, cell_head)));
      break;
    }
    case RecordType::multiple_rk:
      read_multiple_rk();
      break;
    case RecordType::formula:
      read_formula();
      break;
    case RecordType::string:
      read_formula_text();
      break;
    case RecordType::label:
      read_label();
      break;
    case RecordType::rich_string:
      read_rich_label();
      break;
    case RecordType::boolean_or_error:
      read_boolean_or_error();
      break;
    default:
      return false;
  }
  return true;
}

Cell& CellReader::add(std::uint16_t row, std::uint16_t column, std::uint16_t cell_format) {
  if (row >= globals_.limits.rows || column >= globals_.limits.columns) records_.fail();
  allowance_.take_cell();
  text_follows_ = false;
  Cell& cell = sheet_.cells.emplace_back();
  cell.set_place({row, column});
  cell.set_format(globals_.formats.index(cell_format));
  return cell;
}

Cell& CellReader::add(Bytes data) {
  return add(load<std::uint16_t>(data, 0), load<std::uint16_t>(data, 2),
             load<std::uint16_t>(data, 4));
}

void CellReader::add_number(Cell& cell, double number) {
  constexpr std::uint8_t no_number = 0x24;
  if (!std::isfinite(number)) {
    set_error(cell, no_number);
    return;
  }
  set_number(cell, number, globals_.formats.formats[cell.format], globals_.epoch_1904);
}

void CellReader::add_text(Cell& cell, Content& content, std::size_t length) {
  const std::size_t start = sheet_.own_texts.size();
  read_text(content, length, globals_.style, sheet_.own_texts);
  cell.kind = CellKind::text;
  cell.own_text = true;
  cell.text = allowance_.take_text(sheet_.own_texts, start);
}

void CellReader::set_error(Cell& cell, std::uint8_t code) {
  const std::size_t start = sheet_.own_texts.size();
  sheet_.own_texts += error_text(code);
  cell.kind = CellKind::error;
  cell.own_text = true;
  cell.text = allowance_.take_text(sheet_.own_texts, start);
}

void CellReader::read_shared_string() {
  const Bytes data = records_.data(cell_head + 4);
  const auto index = load<std::uint32_t>(data, cell_head);
  Cell& cell = add(data);
  if (index >= globals_.strings.items.size()) {
    throw base::Failure(base::Trouble::input, {"xls.text-missing",
                                               {{"file", std::string(globals_.file)},
                                                {"sheet", sheet_.name},
                                                {"cell", workbook::a1(cell.ref())}}});
  }
  cell.kind = CellKind::text;
  cell.text = globals_.strings.items[index];
}

void CellReader::read_label() {
  const Bytes data = records_.data(cell_head + 2);
  Content content(records_, cell_head);
  const auto length = content.read<std::uint16_t>();
  add_text(add(data), content, length);
}

// Its runs stand behind the text, where BIFF8 usually has them in front of it.
void CellReader::read_rich_label() {
  const Bytes data = records_.data(cell_head + 2);
  Content content(records_, cell_head);
  const auto length = content.read<std::uint16_t>();
  Cell& cell = add(data);
  const std::size_t start = sheet_.own_texts.size();
  read_text(content, length, globals_.style, sheet_.own_texts);
  if (globals_.style.fonts.any_raised()) {
    const bool wide = globals_.style.unicode;
    const auto number = [&content, wide]() -> std::uint16_t {
      if (wide) return content.read<std::uint16_t>();
      return content.read<std::uint8_t>();
    };
    std::vector<Run> runs(number());
    for (Run& run : runs) {
      run.first = number();
      run.font = number();
    }
    raise_runs(sheet_.own_texts, start, runs, globals_.style.fonts);
  }
  cell.kind = CellKind::text;
  cell.own_text = true;
  cell.text = allowance_.take_text(sheet_.own_texts, start);
}

void CellReader::read_boolean_or_error() {
  const Bytes data = records_.data(cell_head + 2);
  Cell& cell = add(data);
  const auto value = load<std::uint8_t>(data, cell_head);
  if (load<std::uint8_t>(data, cell_head + 1) != 0) {
    set_error(cell, value);
  } else {
    cell.kind = CellKind::boolean;
    cell.number = value != 0 ? 1 : 0;
  }
}

// [MS-XLS] 2.4.175: row, first column, cell formats with numbers, last column.
void CellReader::read_multiple_rk() {
  constexpr std::size_t entry = 6;
  const Bytes data = records_.data(4 + entry + 2);
  const auto row = load<std::uint16_t>(data, 0);
  std::size_t column = load<std::uint16_t>(data, 2);
  for (std::size_t at = 4; at + entry + 2 <= data.size(); at += entry, ++column) {
    if (column >= globals_.limits.columns) records_.fail();
    Cell& cell = add(row, static_cast<std::uint16_t>(column), load<std::uint16_t>(data, at));
    add_number(cell, rk_number(load<std::uint32_t>(data, at + 2)));
  }
}

// [MS-XLS] 2.4.127 and 2.5.133: the stored value is a double, unless its last bytes say that it
// is no number.
void CellReader::read_formula() {
  const Bytes data = records_.data(cell_head + 8);
  Cell& cell = add(data);
  cell.formula = true;
  if (load<std::uint16_t>(data, cell_head + 6) != 0xFFFF) {
    add_number(cell, load<double>(data, cell_head));
    return;
  }
  const auto value = load<std::uint8_t>(data, cell_head + 2);
  switch (load<std::uint8_t>(data, cell_head)) {
    case 1:
      cell.kind = CellKind::boolean;
      cell.number = value != 0 ? 1 : 0;
      break;
    case 2:
      set_error(cell, value);
      break;
    case 3:
      cell.kind = CellKind::text;
      cell.own_text = true;
      cell.text = {0, 0};
      break;
    default:
      cell.no_stored_value = true;  // until its text is met
      text_follows_ = true;
      break;
  }
}

void CellReader::read_formula_text() {
  if (!text_follows_) return;
  text_follows_ = false;
  Content content(records_, 0);
  const auto length = content.read<std::uint16_t>();
  Cell& cell = sheet_.cells.back();
  cell.no_stored_value = false;
  add_text(cell, content, length);
}

}  // namespace bijlage::readers::xls
