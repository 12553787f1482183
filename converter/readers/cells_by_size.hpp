#pragma once

#include <algorithm>
#include <cstdint>

#include "base/limits.hpp"

namespace bijlage::readers {

/// How many cells a file may have by its size, for formats in which nothing is packed and a cell
/// can be a byte or two: honest files have longer ones when they are large.
struct CellsBySize {
  std::uint64_t free;          ///< whatever its size
  std::uint64_t bytes_a_cell;  ///< beyond that

  base::Limits applied_to(base::Limits limits, std::uint64_t file_bytes) const {
    limits.cells = std::min(limits.cells, free + file_bytes / bytes_a_cell);
    return limits;
  }
};

}  // namespace bijlage::readers
