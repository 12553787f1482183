#include "app/shown_rows.hpp"

namespace bijlage::app {
namespace {

// More than a report shows of a row; some have 16,384 cells.
constexpr std::uint32_t most_cells_around = 64;

writers::ShownRow shown_row(const workbook::Workbook& book, const workbook::Sheet& sheet,
                            workbook::CellRef place, const workbook::NumberSigns& signs) {
  writers::ShownRow row;
  for (const workbook::Cell& cell : sheet.row(place.row)) {
    if (cell.column + most_cells_around < place.column) continue;
    if (cell.column > place.column + most_cells_around) break;
    auto text = workbook::shown_text(book, sheet, cell, signs);
    if (!text.empty()) row.push_back({cell.column, std::move(text)});
  }
  return row;
}

}  // namespace

writers::ShownRows rows_of(const workbook::Workbook& book, const model::Findings& findings,
                           const workbook::NumberSigns& signs) {
  writers::ShownRows rows;
  for (const model::Finding& finding : findings) {
    const workbook::Sheet* const sheet = book.find(finding.sheet);
    if (sheet == nullptr || finding.cells.empty()) continue;
    const workbook::CellRef place = finding.cells.front().first;
    const auto [row, fresh] = rows.try_emplace({sheet->name, place});
    if (fresh) row->second = shown_row(book, *sheet, place, signs);
  }
  return rows;
}

}  // namespace bijlage::app
