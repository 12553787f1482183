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
  struct Entry {
    std::uint32_t part;
    std::uint32_t merge;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  void enter(std::uint32_t merge, std::uint32_t first_column, std::uint32_t last_column);

  std::vector<Entry> entries_;  ///< by part, then by number and so by row
  std::size_t size_ = 0;
};

}  // namespace bijlage::workbook
