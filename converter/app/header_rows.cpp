#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "app/blocks.hpp"

namespace bijlage::app {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRange;
using workbook::Sheet;
using workbook::Workbook;

constexpr std::uint32_t most_rows_looked_at = 10;
constexpr std::size_t most_header_rows = 4;

// What a row of the block consists of.
struct RowContent {
  std::size_t filled = 0;
  bool left = false;     ///< its first column is filled
  bool figures = false;  ///< something that is no label
  bool repeats = false;  ///< a text stands there twice
};

bool is_label(const Workbook& book, const Cell& cell) {
  return cell.kind == CellKind::text || cell.kind == CellKind::date || is_year(book, cell);
}

RowContent content_of(const Workbook& book, const Sheet& sheet, const CellRange& block,
                      std::uint32_t row) {
  RowContent content;
  std::set<std::string_view> texts;
  for (const Cell& cell : sheet.row(row)) {
    if (cell.kind == CellKind::blank || !block.contains(cell.ref())) continue;
    ++content.filled;
    if (cell.column == block.first.column) content.left = true;
    if (!is_label(book, cell)) content.figures = true;
    if (cell.kind == CellKind::text && !texts.insert(sheet.text(cell)).second) {
      content.repeats = true;
    }
  }
  return content;
}

}  // namespace

bool is_year(const Workbook& book, const Cell& cell) {
  constexpr double first_year = 1900;
  constexpr double last_year = 2100;
  if (cell.kind != CellKind::number || cell.number < first_year || cell.number > last_year) {
    return false;
  }
  const bool grouped = cell.format < book.formats.size() && book.formats[cell.format].grouped;
  return !grouped && cell.number == std::floor(cell.number);
}

std::vector<std::uint32_t> header_rows_of(const Workbook& book, const Sheet& sheet,
                                          const CellRange& cells) {
  std::vector<std::uint32_t> rows;
  const std::uint32_t end = std::min(cells.last.row, cells.first.row + most_rows_looked_at - 1) + 1;
  const bool narrow = cells.first.column == cells.last.column;
  bool first_repeats = false;
  bool left_seen = false;
  bool closed = false;
  for (std::uint32_t row = cells.first.row; row < end; ++row) {
    const RowContent content = content_of(book, sheet, cells, row);
    if (content.figures) return rows;
    // One label at the left of a wide block is its title, not a header.
    if (content.filled == 0 || (content.filled == 1 && content.left && !narrow)) continue;
    // A label at the left with words such as "unknown" in the place of figures.
    if (!rows.empty() && content.left && (left_seen || content.repeats)) closed = true;
    if (closed) continue;
    if (rows.empty()) first_repeats = content.repeats;
    left_seen = left_seen || content.left;
    if (rows.size() < most_header_rows) rows.push_back(row);
  }
  // No figures at all: a table of texts has one header row, if any.
  const bool table = cells.last.row > cells.first.row && !narrow;
  if (!table || first_repeats) return {};
  if (rows.size() > 1) rows.resize(1);
  return rows;
}

}  // namespace bijlage::app
