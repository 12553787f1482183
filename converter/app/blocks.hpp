#pragma once

#include <cstdint>
#include <vector>

#include "workbook/workbook.hpp"

namespace bijlage::app {

/// A rectangle of cells that empty rows and columns set apart from the rest of its sheet.
struct Block {
  workbook::CellRange cells;
  /// Rows at its top that probably say what its columns hold: only labels, above the figures.
  std::vector<std::uint32_t> header_rows;
};

/// The rectangles, in reading order. Cut along empty rows, then along empty columns, and so on
/// until nothing is left to cut (a recursive X-Y cut: Nagy and Seth, 1984); a merged range counts
/// as filled where it has a value. The time is bounded: after twelve cuts within each other a
/// rectangle stays whole.
std::vector<workbook::CellRange> rectangles_of(const workbook::Sheet& sheet);

/// The rows of a rectangle that are probably its header.
std::vector<std::uint32_t> header_rows_of(const workbook::Workbook& book,
                                          const workbook::Sheet& sheet,
                                          const workbook::CellRange& cells);

/// Is it a whole number that can be a year, shown as one (without thousands set apart)?
bool is_year(const workbook::Workbook& book, const workbook::Cell& cell);

}  // namespace bijlage::app
