#include "workbook/ranges.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"

namespace bijlage::workbook {

std::vector<CellRange> rectangles(std::span<const CellRef> cells) {
  std::vector<CellRange> runs;  // of each row
  for (const CellRef cell : cells) {
    const bool goes_on = !runs.empty() && runs.back().last.row == cell.row &&
                         runs.back().last.column + 1 == cell.column;
    if (goes_on) {
      runs.back().last = cell;
    } else {
      runs.push_back({cell, cell});
    }
  }
  std::vector<CellRange> whole;
  std::size_t open = 0;  // the first that may still grow downwards
  for (const CellRange& run : runs) {
    while (open < whole.size() && whole[open].last.row + 1 < run.first.row) ++open;
    const auto above = std::find_if(whole.begin() + static_cast<std::ptrdiff_t>(open), whole.end(),
                                    [&](const CellRange& range) {
                                      return range.last.row + 1 == run.first.row &&
                                             range.first.column == run.first.column &&
                                             range.last.column == run.last.column;
                                    });
    if (above != whole.end()) {
      above->last.row = run.first.row;
    } else {
      whole.push_back(run);
    }
  }
  return whole;
}

std::string ranges_text(std::span<const CellRef> cells) {
  constexpr std::size_t most = 10;
  std::vector<std::string> texts;
  for (const CellRange& range : rectangles(cells)) {
    if (texts.size() == most) {
      texts.emplace_back("…");
      break;
    }
    texts.push_back(a1(range));
  }
  return base::join(texts, ", ");
}

}  // namespace bijlage::workbook
