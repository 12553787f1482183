#include "readers/xlsx/cells.hpp"

#include <array>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "readers/iso_time.hpp"
#include "readers/scan_number.hpp"

namespace bijlage::readers {

using workbook::Cell;
using workbook::CellKind;

CellType cell_type(std::string_view name) {
  using Named = std::pair<std::string_view, CellType>;
  constexpr std::array names = {
      Named{"s", CellType::shared},  Named{"str", CellType::text},
      Named{"b", CellType::boolean}, Named{"inlineStr", CellType::inlined},
      Named{"e", CellType::error},   Named{"d", CellType::date}};
  for (const auto& [known, type] : names) {
    if (name == known) return type;
  }
  return CellType::number;
}

void CellMaker::add(const RawCell& raw) {
  Cell value(raw.place, CellKind::blank, context_.styles.format_of(raw.style));
  value.formula = raw.has_formula;
  if (!set_value(raw, value)) {
    if (!raw.has_formula) return;
    value.no_stored_value = true;
  }
  added(raw.place, value.kind, value.format) = value;
  if (raw.formula.empty()) return;
  const auto index = static_cast<std::uint32_t>(sheet_.formulas.size());
  allowance_.take_text(sheet_.formulas.emplace_back(raw.formula), 0);
  allowance_.take_memory(sizeof(workbook::FormulaCell));
  sheet_.formula_cells.push_back({raw.place, index});
}

// False where the cell holds nothing.
bool CellMaker::set_value(const RawCell& raw, Cell& cell) {
  if (raw.has_inlined) {
    set_text(CellKind::text, raw.inlined, cell);
    return true;
  }
  if (!raw.has_value) return false;
  if (raw.type == CellType::text || raw.type == CellType::inlined) {
    std::string text(raw.value);
    decode_escapes(text, 0);
    set_text(CellKind::text, text, cell);
    return true;
  }
  const std::string_view value = base::trim(raw.value);
  if (value.empty()) return false;
  if (raw.type == CellType::shared) {
    set_shared(raw, cell);
  } else if (raw.type == CellType::boolean) {
    cell.kind = CellKind::boolean;
    cell.number = value == "1" || value == "true" || value == "TRUE" ? 1 : 0;
  } else if (raw.type == CellType::error) {
    set_text(CellKind::error, value, cell);
  } else if (raw.type == CellType::date) {
    set_date(raw, cell);
  } else {
    read_number(raw, cell);
  }
  return true;
}

void CellMaker::read_number(const RawCell& raw, Cell& cell) {
  if (const auto number = parse_number(base::trim(raw.value))) {
    readers::set_number(cell, *number, context_.styles.formats[cell.format], context_.epoch_1904);
    return;
  }
  unreadable_.push_back(raw.place);
  set_text(CellKind::text, raw.value, cell);
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

CellMaker::Mark CellMaker::mark() const {
  return {sheet_.cells.size(),     sheet_.formulas.size(), sheet_.formula_cells.size(),
          sheet_.own_texts.size(), unreadable_.size(),     allowance_.mark()};
}

void CellMaker::back_to(const Mark& mark) {
  sheet_.cells.resize(mark.cells);
  sheet_.formulas.resize(mark.formulas);
  sheet_.formula_cells.resize(mark.formula_cells);
  sheet_.own_texts.resize(mark.own_texts);
  unreadable_.resize(mark.unreadable);
  allowance_.back_to(mark.allowance);
}

}  // namespace bijlage::readers
