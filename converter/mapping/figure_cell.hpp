#pragma once

#include "mapping/sense_sums.hpp"
#include "mapping/sheet_extract.hpp"

/// From the cell in a value's place to the observations it stands for.
namespace bijlage::mapping {

/// A cell in a value's place, with all that its labels give.
struct FigureCell {
  workbook::CellRef at;  ///< the grid's
  SenseSums& sums;
  SenseSums::Sum sum;     ///< what the labels give together …
  Attributes attributes;  ///< … and the texts that go along
  std::uint16_t rule = 0;
  base::Decimal scale = 1;
};

/// Reads the cell and adds an item for each figure in it to `block`; what is no figure becomes a
/// finding.
void read_figure_cell(const SheetTask& task, const TableMapping& table, const FigureCell& cell,
                      ReadBlock& block);

/// The one figure of a cell, numbers and texts alike; a percentage is read as percent (0,62
/// formatted as 62% is 62).
Reading read_cell_figure(const SheetTask& task, workbook::CellRef at);
/// The same of a cell that was looked up already.
Reading read_figure_of(const SheetTask& task, const workbook::Cell& cell);

/// V06 for a figure's cell that holds none.
void report_not_a_number(const SheetTask& task, const TableMapping& table, workbook::CellRef at);

}  // namespace bijlage::mapping
