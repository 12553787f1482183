#include "workbook/workbook.hpp"

#include <algorithm>

namespace bijlage::workbook {
namespace {

bool before(const Cell& cell, CellRef place) { return cell.ref() < place; }

bool holds(const std::vector<std::uint32_t>& ascending, std::uint32_t number) {
  return std::binary_search(ascending.begin(), ascending.end(), number);
}

void sort_unique(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

const Cell* Sheet::find(CellRef place) const {
  const auto at = std::lower_bound(cells.begin(), cells.end(), place, before);
  return at != cells.end() && at->ref() == place ? &*at : nullptr;
}

std::span<const Cell> Sheet::row(std::uint32_t row) const {
  const auto first = std::lower_bound(cells.begin(), cells.end(), CellRef{row, 0}, before);
  const auto last = std::find_if(first, cells.end(), [row](const Cell& c) { return c.row != row; });
  return {first, last};
}

std::string_view Sheet::text(const Cell& cell) const {
  if (cell.kind != CellKind::text && cell.kind != CellKind::error) return {};
  if (cell.own_text) return std::string_view(own_texts).substr(cell.text.offset, cell.text.length);
  if (!shared_texts) return {};
  return std::string_view(*shared_texts).substr(cell.text.offset, cell.text.length);
}

std::string_view Sheet::formula(const Cell& cell) const {
  if (!cell.formula) return {};
  const auto found = std::lower_bound(
      formula_cells.begin(), formula_cells.end(), cell.ref(),
      [](const FormulaCell& formula, CellRef place) { return formula.cell < place; });
  return found != formula_cells.end() && found->cell == cell.ref() ? formulas[found->text]
                                                                   : std::string_view{};
}

const CellRange* Sheet::merge_at(CellRef place) const {
  if (!merges.empty() && merge_index_.size() == merges.size()) {
    const std::size_t found = merge_index_.find(merges, place);
    return found == MergeIndex::none ? nullptr : &merges[found];
  }
  for (const CellRange& merge : merges) {
    if (merge.first.row > place.row) break;  // `finish` put them in order
    if (merge.contains(place)) return &merge;
  }
  return nullptr;
}

bool Sheet::row_hidden(std::uint32_t row) const { return holds(hidden_rows, row); }

bool Sheet::column_hidden(std::uint32_t column) const { return holds(hidden_columns, column); }

CellRef Sheet::extent() const {
  CellRef end;
  for (const Cell& cell : cells) {
    end.row = std::max<std::uint32_t>(end.row, cell.row + 1U);
    end.column = std::max<std::uint32_t>(end.column, cell.column + 1U);
  }
  return end;
}

std::vector<CellRef> Sheet::finish() {
  std::sort(merges.begin(), merges.end());
  sort_unique(hidden_rows);
  sort_unique(hidden_columns);
  const auto in_order = [](const Cell& a, const Cell& b) { return a.order() < b.order(); };
  const auto not_rising = [&](const Cell& a, const Cell& b) { return !in_order(a, b); };
  // Nearly every file is in order already.
  if (std::adjacent_find(cells.begin(), cells.end(), not_rising) == cells.end()) return {};
  std::stable_sort(cells.begin(), cells.end(), in_order);
  sort_formulas();
  std::vector<CellRef> several;
  auto kept = cells.begin();
  for (auto at = cells.begin(); at != cells.end(); ++at) {
    if (kept != cells.begin() && std::prev(kept)->ref() == at->ref()) {
      if (several.empty() || several.back() != at->ref()) several.push_back(at->ref());
      *std::prev(kept) = *at;
    } else {
      *kept++ = *at;
    }
  }
  cells.erase(kept, cells.end());
  return several;
}

// As with cells, the last of those at one place stays.
void Sheet::sort_formulas() {
  const auto same = [](const FormulaCell& a, const FormulaCell& b) { return a.cell == b.cell; };
  std::reverse(formula_cells.begin(), formula_cells.end());
  std::stable_sort(formula_cells.begin(), formula_cells.end(),
                   [](const FormulaCell& a, const FormulaCell& b) { return a.cell < b.cell; });
  formula_cells.erase(std::unique(formula_cells.begin(), formula_cells.end(), same),
                      formula_cells.end());
}

const Sheet* Workbook::find(std::string_view sheet_name) const {
  const auto at = std::find_if(sheets.begin(), sheets.end(),
                               [&](const Sheet& sheet) { return sheet.name == sheet_name; });
  return at == sheets.end() ? nullptr : &*at;
}

}  // namespace bijlage::workbook
