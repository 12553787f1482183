#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "readers/cell_sink.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::html {

/// Where the cells of tables lie (WHATWG HTML, 4.9.12): each in the next place of its row that no
/// cell from above reaches into. Tables stand below each other.
class Grid {
 public:
  Grid(std::string file, const base::Limits& limits)
      : file_(std::move(file)), limits_(limits), reach_(limits.columns) {}

  /// The row that comes next, outside a table or in one.
  std::uint32_t row() const { return row_; }
  void next_row();

  /// Goes past the places of the next cell of the row, which may lie outside the sheet, and
  /// returns them. Spans are at least 1. Too much work is the failure `workbook.too-large`.
  workbook::CellRange take(std::uint32_t columns, std::uint32_t rows);
  /// The last cell was made narrower, since one from above lies in its way.
  bool narrowed() const { return narrowed_; }

  /// At the end of a table: cells reach no further.
  void end_table();

 private:
  bool reached(std::uint32_t column);
  void work(std::uint64_t steps);

  std::string file_;
  const base::Limits& limits_;
  /// How far a column is taken from above, by a cell of which table.
  struct Reach {
    std::uint32_t free_row = 0;
    std::uint32_t table = 0;
  };
  std::vector<Reach> reach_;
  std::uint32_t table_ = 0;
  std::uint32_t highest_reach_ = 0;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  bool narrowed_ = false;
  std::uint64_t steps_ = 0;
};

/// Makes ranges end above row `end`, from number `from` on, and takes away those that lie below.
/// Requires that they begin in rising order of rows.
void cut_below(std::uint32_t end, std::size_t from, std::vector<workbook::CellRange>& ranges);

}  // namespace bijlage::readers::html
