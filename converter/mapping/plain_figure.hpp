#pragma once

#include "mapping/figure_cell.hpp"

namespace bijlage::mapping {

/// Reads what most cells are: a number as it stands, whose labels say all of it. False, and nothing
/// is done, for any other; also where accounts of cells are kept. What `read_figure_cell` does for
/// other cells would come to the same, and takes three times as long.
bool read_plain_figure(const SheetTask& task, const TableMapping& table, const FigureCell& cell,
                       const workbook::Cell& found, ReadBlock& block);

}  // namespace bijlage::mapping
