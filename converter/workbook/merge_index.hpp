#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "workbook/cell_ref.hpp"

namespace bijlage::workbook {

/// Finds the merged range at a place in a time that hardly grows with their number: some files
/// have hundreds of thousands.
///
/// The columns are halved again and again, and each range is entered at the few parts that it
/// covers together. Ranges do not overlap, so those entered at one part lie below one another, and
/// of all parts that a column lies in the one range is found by halving.
class MergeIndex {
 public:
  /// For ranges in order, none of which overlap.
  explicit MergeIndex(std::span<const CellRange> merges);
  MergeIndex() = default;

  /// How many ranges it was made for.
  std::size_t size() const { return size_; }
  /// The number of the range that holds `place`, or `none`. `merges`: those it was made for.
  std::size_t find(std::span<const CellRange> merges, CellRef place) const;

  static constexpr std::size_t none = SIZE_MAX;

 private:
  std::uint32_t columns_ = 0;           ///< a power of two
  std::vector<std::uint32_t> starts_;   ///< of each part, in `entries_`
  std::vector<std::uint32_t> entries_;  ///< numbers of ranges, by part, then by row
  std::size_t size_ = 0;
};

}  // namespace bijlage::workbook
