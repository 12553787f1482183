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
  formula_known_ = false;
  if (formula.empty()) return;
  allowance_.take_text(sheet_.formulas.emplace_back(formula), 0);
  formula_known_ = true;
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

void CellSink::put_bare(Cell cell, CellRef place) {
  check(place);
  allowance_.take_cell();
  cell.set_place(place);
  sheet_.cells.push_back(cell);
}

void CellSink::put_formula(workbook::FormulaCell formula) {
  allowance_.take_memory(sizeof formula);
  sheet_.formula_cells.push_back(formula);
}

void CellSink::put(Cell cell, CellRef place) {
  put_bare(cell, place);
  if (!cell.formula || !formula_known_) return;
  put_formula({place, static_cast<std::uint32_t>(sheet_.formulas.size() - 1)});
}

void CellSink::repeat(const Begin& begin, const Begin& end, std::uint32_t row) {
  for (std::size_t i = begin.cells; i < end.cells; ++i) {
    const Cell cell = sheet_.cells[i];
    put_bare(cell, {row, cell.column});
  }
  for (std::size_t i = begin.formulas; i < end.formulas; ++i) {
    const workbook::FormulaCell formula = sheet_.formula_cells[i];
    put_formula({{row, formula.cell.column}, formula.text});
  }
}

}  // namespace bijlage::readers
