#include "checks/cells.hpp"

#include <algorithm>
#include <tuple>

namespace bijlage::checks {
namespace {

using workbook::CellRange;
using workbook::CellRef;

std::vector<CellRange> column_runs(std::vector<CellRef> cells) {
  std::sort(cells.begin(), cells.end(), [](const CellRef& a, const CellRef& b) {
    return std::tie(a.column, a.row) < std::tie(b.column, b.row);
  });
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  std::vector<CellRange> runs;
  for (const auto& cell : cells) {
    const bool continues = !runs.empty() && runs.back().last.column == cell.column &&
                           runs.back().last.row + 1 == cell.row;
    if (continues) {
      runs.back().last = cell;
    } else {
      runs.push_back({cell, cell});
    }
  }
  return runs;
}

}  // namespace

std::vector<CellRange> as_ranges(std::vector<CellRef> cells) {
  auto runs = column_runs(std::move(cells));
  const auto rows = [](const CellRange& range) {
    return std::tie(range.first.row, range.last.row);
  };
  std::sort(runs.begin(), runs.end(), [&](const CellRange& a, const CellRange& b) {
    return std::tuple_cat(rows(a), std::tie(a.first.column)) <
           std::tuple_cat(rows(b), std::tie(b.first.column));
  });
  std::vector<CellRange> ranges;
  for (const auto& run : runs) {
    const bool beside = !ranges.empty() && rows(ranges.back()) == rows(run) &&
                        ranges.back().last.column + 1 == run.first.column;
    if (beside) {
      ranges.back().last = run.last;
    } else {
      ranges.push_back(run);
    }
  }
  std::sort(ranges.begin(), ranges.end());
  return ranges;
}

}  // namespace bijlage::checks
