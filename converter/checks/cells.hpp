#pragma once

#include <vector>

#include "workbook/cell_ref.hpp"

namespace bijlage::checks {

/// The fewest ranges a person would name these cells by: neighbours in a column become a range,
/// equal ranges side by side a rectangle. In reading order, each cell once.
std::vector<workbook::CellRange> as_ranges(std::vector<workbook::CellRef> cells);

}  // namespace bijlage::checks
