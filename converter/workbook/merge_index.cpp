#include "workbook/merge_index.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <numeric>

namespace bijlage::workbook {
namespace {

// More than any format has.
constexpr std::uint32_t columns_indexed = 1U << 16U;

// Calls `enter` with the fewest parts that make up the columns of a range, from the smallest up.
// Part 1 is all columns, the halves of part n are 2n and 2n + 1, and a single column is the part
// `columns` + its number.
template <typename Enter>
void for_each_part(const CellRange& range, std::uint32_t columns, Enter enter) {
  std::uint32_t first = std::min(range.first.column, columns - 1) + columns;
  std::uint32_t end = std::min(range.last.column, columns - 1) + columns + 1;
  for (; first < end; first /= 2, end /= 2) {
    if (first % 2 == 1) enter(first++);
    if (end % 2 == 1) enter(--end);
  }
}

std::uint32_t columns_of(std::span<const CellRange> merges) {
  std::uint32_t columns = 0;
  for (const CellRange& merge : merges) {
    columns = std::max(columns, std::min(merge.last.column, columns_indexed - 1) + 1);
  }
  return std::bit_ceil(columns);
}

}  // namespace

MergeIndex::MergeIndex(std::span<const CellRange> merges) : size_(merges.size()) {
  if (merges.empty()) return;
  columns_ = columns_of(merges);
  starts_.resize(2 * std::size_t{columns_} + 1);
  for (const CellRange& merge : merges) {
    for_each_part(merge, columns_, [this](std::uint32_t part) { ++starts_[part + 1]; });
  }
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
  entries_.resize(starts_.back());
  std::vector<std::uint32_t> next(starts_.begin(), std::prev(starts_.end()));
  for (std::size_t i = 0; i < merges.size(); ++i) {
    for_each_part(merges[i], columns_, [&](std::uint32_t part) {
      entries_[next[part]++] = static_cast<std::uint32_t>(i);
    });
  }
}

std::size_t MergeIndex::find(std::span<const CellRange> merges, CellRef place) const {
  if (place.column >= columns_) return none;
  const auto starts_below = [&merges](CellRef wanted, std::uint32_t merge) {
    return wanted.row < merges[merge].first.row;
  };
  for (std::uint32_t part = place.column + columns_; part > 0; part /= 2) {
    const auto first = entries_.begin() + starts_[part];
    const auto last = entries_.begin() + starts_[part + 1];
    const auto below = std::upper_bound(first, last, place, starts_below);
    if (below == first) continue;
    const std::size_t merge = *std::prev(below);
    if (merges[merge].contains(place)) return merge;
  }
  return none;
}

}  // namespace bijlage::workbook
