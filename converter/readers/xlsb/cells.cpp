#include "readers/xlsb/cells.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

#include "base/message.hpp"
#include "readers/number_cell.hpp"

namespace bijlage::readers::xlsb {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;

namespace {

enum class Value : std::uint8_t { none, rk, error, boolean, real, text, rich_text, shared_text };

// RkNumber (2.5.123): 30 bits of a whole number or of a double's upper end, perhaps divided.
double rk_number(std::uint32_t bits) {
  constexpr std::uint32_t divided = 1;
  constexpr std::uint32_t whole = 2;
  const double number = (bits & whole) != 0
                            ? static_cast<double>(std::bit_cast<std::int32_t>(bits) >> 2)
                            : std::bit_cast<double>(std::uint64_t{bits & ~3U} << 32U);
  return (bits & divided) != 0 ? number / 100 : number;
}

// BErr (2.5.97.2).
std::string_view error_text(unsigned code) {
  constexpr std::array<std::pair<unsigned, std::string_view>, 8> errors{{
      {0x00, "#NULL!"},
      {0x07, "#DIV/0!"},
      {0x0F, "#VALUE!"},
      {0x17, "#REF!"},
      {0x1D, "#NAME?"},
      {0x24, "#NUM!"},
      {0x2A, "#N/A"},
      {0x2B, "#GETTING_DATA"},
  }};
  const auto* const found = std::find_if(errors.begin(), errors.end(),
                                         [code](const auto& known) { return known.first == code; });
  return found == errors.end() ? "#UNKNOWN!" : found->second;
}

}  // namespace

// What follows the place and style of a cell in its record.
struct CellReader::Shape {
  RecordType type;
  Value value;
  bool formula = false;
  bool short_form = false;
};

const CellReader::Shape* CellReader::shape_of(RecordType type) {
  static constexpr std::array<Shape, 19> shapes{{
      {RecordType::cell_blank, Value::none},
      {RecordType::cell_rk, Value::rk},
      {RecordType::cell_error, Value::error},
      {RecordType::cell_bool, Value::boolean},
      {RecordType::cell_real, Value::real},
      {RecordType::cell_text, Value::text},
      {RecordType::cell_shared_text, Value::shared_text},
      {RecordType::formula_text, Value::text, true},
      {RecordType::formula_number, Value::real, true},
      {RecordType::formula_bool, Value::boolean, true},
      {RecordType::formula_error, Value::error, true},
      {RecordType::short_blank, Value::none, false, true},
      {RecordType::short_rk, Value::rk, false, true},
      {RecordType::short_error, Value::error, false, true},
      {RecordType::short_bool, Value::boolean, false, true},
      {RecordType::short_real, Value::real, false, true},
      {RecordType::short_text, Value::text, false, true},
      {RecordType::short_shared_text, Value::shared_text, false, true},
      {RecordType::cell_rich_text, Value::rich_text},
  }};
  // By its number: a part may have half a billion records.
  constexpr std::size_t numbers =
      std::size_t{1} + static_cast<std::size_t>(RecordType::cell_rich_text);
  static constexpr auto by_number = [] {
    std::array<const Shape*, numbers> table{};
    for (const Shape& shape : shapes) table[static_cast<std::size_t>(shape.type)] = &shape;
    return table;
  }();
  const auto number = static_cast<std::size_t>(type);
  return number < numbers ? by_number[number] : nullptr;
}

void CellReader::fail(std::string_view key, CellRef place) const {
  throw base::Failure(
      base::Trouble::input,
      {std::string(key), {{"file", file_}, {"sheet", sheet_.name}, {"cell", workbook::a1(place)}}});
}

void CellReader::begin_row(std::uint32_t row) {
  if (row >= context_.limits.rows) fail("workbook.outside-sheet", {row, 0});
  row_ = row;
  next_column_ = 0;
}

CellRef CellReader::next_place(const Shape& shape, Content& content) {
  const CellRef place{row_, shape.short_form ? next_column_ : content.u32()};
  if (place.column >= context_.limits.columns) fail("workbook.outside-sheet", place);
  next_column_ = place.column + 1;
  return place;
}

bool CellReader::read(RecordType type, Content content) {
  const Shape* const shape = shape_of(type);
  if (shape == nullptr) return false;
  const CellRef place = next_place(*shape, content);
  constexpr std::uint32_t style_bits = 0xFFFFFF;
  const std::uint32_t style = content.u32() & style_bits;
  if (shape->value == Value::none) return true;
  allowance_.take_cell();
  Cell cell;
  cell.set_place(place);
  cell.set_format(context_.styles.cells.format_of(style));
  cell.formula = shape->formula;
  const std::size_t start = sheet_.own_texts.size();
  switch (shape->value) {
    case Value::rk:
      set_number(rk_number(content.u32()), cell);
      break;
    case Value::real:
      set_number(content.real(), cell);
      break;
    case Value::boolean:
      cell.kind = CellKind::boolean;
      cell.number = content.u8() != 0 ? 1 : 0;
      break;
    case Value::error:
      set_error(error_text(content.u8()), cell);
      break;
    case Value::shared_text:
      set_shared(content.u32(), cell);
      break;
    case Value::text:
      append_utf16(sheet_.own_texts, content.wide());
      end_text(CellKind::text, start, cell);
      break;
    case Value::rich_text:
      read_rich_text(content, context_.styles, sheet_.own_texts);
      end_text(CellKind::text, start, cell);
      break;
    case Value::none:
      break;
  }
  sheet_.cells.push_back(cell);
  return true;
}

void CellReader::set_number(double number, Cell& cell) {
  if (std::isfinite(number)) {
    readers::set_number(cell, number, context_.styles.cells.formats[cell.format],
                        context_.epoch_1904);
    return;
  }
  allowance_.take_memory(sizeof(CellRef));
  unreadable_.push_back(cell.ref());
  set_error("#NUM!", cell);
}

void CellReader::set_error(std::string_view code, Cell& cell) {
  const std::size_t start = sheet_.own_texts.size();
  sheet_.own_texts += code;
  end_text(CellKind::error, start, cell);
}

void CellReader::set_shared(std::uint32_t index, Cell& cell) const {
  if (index >= context_.texts.items.size()) fail("xlsx.text-missing", cell.ref());
  cell.kind = CellKind::text;
  cell.text = context_.texts.items[index];
}

void CellReader::end_text(CellKind kind, std::size_t start, Cell& cell) {
  cell.kind = kind;
  cell.own_text = true;
  cell.text = allowance_.take_text(sheet_.own_texts, start);
}

}  // namespace bijlage::readers::xlsb
