#pragma once

#include <span>
#include <string>
#include <vector>

#include "workbook/cell_ref.hpp"

/// Cells in few words.
namespace bijlage::workbook {

/// Few rectangles that together are the cells, which stand in reading order: "B4:C4, B22:C22".
std::vector<CellRange> rectangles(std::span<const CellRef> cells);
/// In words; at most ten, and a sign that there are more.
std::string ranges_text(std::span<const CellRef> cells);

}  // namespace bijlage::workbook
