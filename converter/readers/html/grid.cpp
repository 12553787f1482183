#include "readers/html/grid.hpp"

#include <algorithm>

#include "base/message.hpp"

namespace bijlage::readers::html {

using workbook::CellRange;

void Grid::next_row() {
  // Behind the last row that a sheet can have, all rows are the same: outside.
  row_ = std::min(row_ + 1, limits_.rows);
  column_ = 0;
}

void Grid::work(std::uint64_t steps) {
  steps_ += steps;
  if (steps_ <= limits_.cells) return;
  throw base::Failure(base::Trouble::input, {"workbook.too-large", {{"file", file_}}});
}

bool Grid::reached(std::uint32_t column) {
  work(1);
  return reach_[column].table == table_ && reach_[column].free_row > row_;
}

CellRange Grid::take(std::uint32_t columns, std::uint32_t rows) {
  narrowed_ = false;
  const bool may_be_reached = highest_reach_ > row_;
  if (may_be_reached) {
    while (column_ < limits_.columns && reached(column_)) ++column_;
  }
  const std::uint32_t first = column_;
  if (first >= limits_.columns) return {{row_, first}, {row_, first}};
  std::uint32_t end = std::min(first + std::min(columns, limits_.columns), limits_.columns);
  for (std::uint32_t i = first + 1; may_be_reached && i < end; ++i) {
    if (!reached(i)) continue;
    end = i;
    narrowed_ = true;
  }
  if (rows > 1) {
    const std::uint32_t reach = row_ + std::min(rows, limits_.rows);
    work(end - first);
    std::fill(reach_.begin() + first, reach_.begin() + end, Reach{reach, table_});
    highest_reach_ = std::max(highest_reach_, reach);
  }
  column_ = end;
  return {{row_, first}, {row_ + std::min(rows, limits_.rows) - 1, end - 1}};
}

void Grid::end_table() {
  ++table_;
  column_ = 0;
  highest_reach_ = 0;
}

void cut_below(std::uint32_t end, std::size_t from, std::vector<CellRange>& ranges) {
  while (ranges.size() > from && ranges.back().first.row >= end) ranges.pop_back();
  for (std::size_t i = from; i < ranges.size(); ++i) {
    ranges[i].last.row = std::min(ranges[i].last.row, end - 1);
  }
}

}  // namespace bijlage::readers::html
