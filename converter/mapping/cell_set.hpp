#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bijlage::mapping {

/// Some of the cells of a sheet, by their numbers in Sheet::cells: a bit each, and quick to find
/// what is not among them.
class CellSet {
 public:
  /// `cells` is how many the sheet has.
  explicit CellSet(std::size_t cells) : size_(cells), words_(cells / bits + 1) {}

  bool contains(std::size_t cell) const { return (words_[cell / bits] & bit(cell)) != 0; }
  void insert(std::size_t cell) { words_[cell / bits] |= bit(cell); }
  /// The first cell from `cell` on that is not among them; how many there are where none is.
  std::size_t next_outside(std::size_t cell) const {
    if (cell >= size_) return size_;
    std::size_t word = cell / bits;
    std::uint64_t outside = ~words_[word] & ~(bit(cell) - 1);
    while (outside == 0 && ++word < words_.size()) outside = ~words_[word];
    if (outside == 0) return size_;
    const std::size_t found = word * bits + static_cast<std::size_t>(std::countr_zero(outside));
    return found < size_ ? found : size_;
  }

 private:
  static constexpr std::size_t bits = 64;
  static std::uint64_t bit(std::size_t cell) { return std::uint64_t{1} << (cell % bits); }

  std::size_t size_;
  std::vector<std::uint64_t> words_;
};

}  // namespace bijlage::mapping
