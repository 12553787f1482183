#include "app/inspect_sheet.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace bijlage::app {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRange;
using workbook::Sheet;

constexpr std::size_t most_blocks = 1'000;

void widen(std::optional<CellRange>& used, const Cell& cell) {
  if (!used) used = CellRange{cell.ref(), cell.ref()};
  used->first.column = std::min<std::uint32_t>(used->first.column, cell.column);
  used->last.column = std::max<std::uint32_t>(used->last.column, cell.column);
  used->last.row = cell.row;  // cells stand in order of their rows
}

void count_cells(const Sheet& sheet, SheetInspection& found) {
  for (const Cell& cell : sheet.cells) {
    ++found.counts.of_kind[static_cast<std::size_t>(cell.kind)];
    if (cell.formula) ++found.formulas;
    if (cell.no_stored_value) found.lost_values.push_back(cell.ref());
    if (cell.kind != CellKind::blank) widen(found.used, cell);
  }
}

void find_blocks(const workbook::Workbook& book, const Sheet& sheet, SheetInspection& found) {
  auto rectangles = rectangles_of(sheet);
  found.block_count = rectangles.size();
  if (rectangles.size() > most_blocks) rectangles.resize(most_blocks);
  for (const CellRange& cells : rectangles) {
    found.blocks.push_back({cells, header_rows_of(book, sheet, cells)});
  }
}

}  // namespace

std::uint64_t KindCounts::filled() const {
  return std::accumulate(of_kind.begin(), of_kind.end(), std::uint64_t{0}) - of(CellKind::blank);
}

SheetInspection inspect_sheet(const workbook::Workbook& book, Sheet& sheet,
                              const std::vector<std::shared_ptr<const config::Locale>>& locales,
                              calendar::Date today) {
  SheetInspection found;
  found.name = sheet.name;
  found.visibility = sheet.visibility;
  count_cells(sheet, found);
  find_blocks(book, sheet, found);
  found.periods = period_labels(book, sheet, found.blocks, locales, today);
  found.merges = std::move(sheet.merges);
  found.hidden_rows = std::move(sheet.hidden_rows);
  found.hidden_columns = std::move(sheet.hidden_columns);
  found.filter = sheet.filter;
  found.filter_hides_rows = sheet.filtered;
  found.comments = std::move(sheet.comments);
  found.hyperlinks = std::move(sheet.hyperlinks);
  found.tables = std::move(sheet.tables);
  return found;
}

}  // namespace bijlage::app
