#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "readers/allowance.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Puts cells into a sheet and keeps the limits while it does. Cells are made first, so that one
/// of them can be put in several places.
class CellSink {
 public:
  CellSink(std::string file, const base::Limits& limits, workbook::Sheet& sheet,
           Allowance& allowance)
      : file_(std::move(file)), limits_(limits), sheet_(sheet), allowance_(allowance) {}

  workbook::Sheet& sheet() { return sheet_; }

  /// Makes `cell` a text, or an error with this code.
  void set_text(workbook::Cell& cell, workbook::CellKind kind, std::string_view text);
  /// Says that `cell` has a formula, as written without `=`; empty where it is not known. It stays
  /// that of all cells with a formula that are put until the next one is set.
  void set_formula(workbook::Cell& cell, std::string_view formula);
  /// Makes `cell` the text that stands where its type promised a number or a date.
  void set_unreadable(workbook::Cell& cell, workbook::CellRef place, std::string_view text);

  /// Puts `cell` there. A place outside the limits is the failure `workbook.outside-sheet`.
  void put(workbook::Cell cell, workbook::CellRef place);
  /// Puts the cells of a row that were put since `begin` into another row too, with their formulas.
  struct Begin {
    std::size_t cells;
    std::size_t formulas;
  };
  Begin begin() const { return {sheet_.cells.size(), sheet_.formula_cells.size()}; }
  void repeat(const Begin& begin, const Begin& end, std::uint32_t row);
  /// The failure `workbook.outside-sheet`, where the place is outside the limits.
  void check(workbook::CellRef place) const;

  const std::vector<workbook::CellRef>& unreadable() const { return unreadable_; }

 private:
  void put_bare(workbook::Cell cell, workbook::CellRef place);
  void put_formula(workbook::FormulaCell formula);

  std::string file_;
  const base::Limits& limits_;
  workbook::Sheet& sheet_;
  Allowance& allowance_;
  std::vector<workbook::CellRef> unreadable_;
  bool formula_known_ = false;  ///< the last of the sheet's is that of the cells to be put
};

}  // namespace bijlage::readers
