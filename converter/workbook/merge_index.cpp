#include "workbook/merge_index.hpp"

#include <algorithm>
#include <iterator>

namespace bijlage::workbook {
namespace {

// Part 1 is all columns, the halves of part n are 2n and 2n + 1, and a single column is the part
// `columns` + its number.
constexpr std::uint32_t columns = 1U << 16U;

}  // namespace

MergeIndex::MergeIndex(std::span<const CellRange> merges) : size_(merges.size()) {
  for (std::size_t i = 0; i < merges.size(); ++i) {
    enter(static_cast<std::uint32_t>(i), merges[i].first.column, merges[i].last.column);
  }
  std::sort(entries_.begin(), entries_.end());
}

// The fewest parts that make up the columns, from the smallest up.
void MergeIndex::enter(std::uint32_t merge, std::uint32_t first_column, std::uint32_t last_column) {
  std::uint32_t first = std::min(first_column, columns - 1) + columns;
  std::uint32_t end = std::min(last_column, columns - 1) + columns + 1;
  for (; first < end; first /= 2, end /= 2) {
    if (first % 2 == 1) entries_.push_back({first++, merge});
    if (end % 2 == 1) entries_.push_back({--end, merge});
  }
}

std::size_t MergeIndex::find(std::span<const CellRange> merges, CellRef place) const {
  const auto starts_below = [&merges](CellRef wanted, const Entry& entry) {
    return wanted.row < merges[entry.merge].first.row;
  };
  for (std::uint32_t part = std::min(place.column, columns - 1) + columns; part > 0; part /= 2) {
    const auto first = std::lower_bound(entries_.begin(), entries_.end(), Entry{part, 0});
    const auto last = std::lower_bound(first, entries_.end(), Entry{part + 1, 0});
    const auto below = std::upper_bound(first, last, place, starts_below);
    if (below == first) continue;
    const std::size_t merge = std::prev(below)->merge;
    if (merges[merge].contains(place)) return merge;
  }
  return none;
}

}  // namespace bijlage::workbook
