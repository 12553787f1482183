#pragma once

#include <vector>

#include "app/cell_words.hpp"
#include "app/intake.hpp"

namespace bijlage::app {

/// Why a cell is in no table: which tables are for its sheet, which were looked for and not found
/// and how much of their header is there, and which block is the nearest.
class TableHints {
 public:
  /// All three outlive it.
  TableHints(const Closeup& close, const workbook::Sheet& sheet, const CellWords& words);

  std::vector<base::Message> about(workbook::CellRef cell) const;

 private:
  void tell_of_tables_elsewhere();
  void tell_of_tables_not_found();
  const model::Block* nearest_block(workbook::CellRef cell) const;

  const Closeup& close_;
  const workbook::Sheet& sheet_;
  const CellWords& words_;
  std::vector<const model::Block*> blocks_;  // of this sheet
  std::vector<base::Message> of_sheet_;
};

}  // namespace bijlage::app
