#include "readers/cell_sink.hpp"

#include "base/message.hpp"

namespace bijlage::readers {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;

void CellSink::set_text(Cell& cell, CellKind kind, std::string_view text) {
  const std::size_t start = sheet_.own_texts.size();
  sheet_.own_texts += text;
  cell.kind = kind;
  cell.own_text = true;
  cell.text = allowance_.take_text(sheet_.own_texts, start);
}

void CellSink::set_formula(Cell& cell, std::string_view formula) {
  cell.formula = true;
  if (formula.empty()) return;
  const std::string& kept = sheet_.formulas.emplace_back(formula);
  allowance_.take_text(kept, 0);
  cell.extra = static_cast<std::uint32_t>(sheet_.formulas.size());
}

void CellSink::set_unreadable(Cell& cell, CellRef place, std::string_view text) {
  unreadable_.push_back(place);
  set_text(cell, CellKind::text, text);
}

void CellSink::check(CellRef place) const {
  if (place.row < limits_.rows && place.column < limits_.columns) return;
  throw base::Failure(base::Trouble::input,
                      {"workbook.outside-sheet",
                       {{"file", file_}, {"sheet", sheet_.name}, {"cell", workbook::a1(place)}}});
}

void CellSink::put(Cell cell, CellRef place) {
  check(place);
  allowance_.take_cell();
  cell.row = place.row;
  cell.column = static_cast<std::uint16_t>(place.column);
  sheet_.cells.push_back(cell);
}

}  // namespace bijlage::readers
