#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "readers/allowance.hpp"

namespace bijlage::readers {

/// The hidden rows, or columns, of a sheet, as runs: a file may hide a million empty rows at
/// once, which matter to nobody.
class HiddenLines {
 public:
  void add(std::uint64_t first, std::uint64_t count) { runs_.emplace_back(first, count); }

  /// One by one, up to but not including `end`.
  std::vector<std::uint32_t> before(std::uint32_t end, Allowance& allowance) const {
    std::vector<std::uint32_t> lines;
    for (const auto& [first, count] : runs_) {
      if (first >= end) continue;
      const std::uint64_t here = std::min<std::uint64_t>(count, end - first);
      allowance.take_memory(here * sizeof(std::uint32_t));
      for (std::uint64_t i = 0; i < here; ++i) {
        lines.push_back(static_cast<std::uint32_t>(first + i));
      }
    }
    return lines;
  }

 private:
  std::vector<std::pair<std::uint64_t, std::uint64_t>> runs_;
};

}  // namespace bijlage::readers
