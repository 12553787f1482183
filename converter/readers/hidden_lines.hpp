#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "readers/allowance.hpp"

namespace bijlage::readers {

/// The hidden rows, or columns, of a sheet, as runs: a file may hide a million empty rows at
/// once, which matter to nobody, and another a million times the same ones.
class HiddenLines {
 public:
  /// What `add` may take.
  static constexpr std::uint64_t memory_of_run = 2 * sizeof(std::uint64_t);

  void add(std::uint64_t first, std::uint64_t count) {
    const std::uint64_t end = first + count;
    if (!runs_.empty() && first >= runs_.back().first && first <= runs_.back().end) {
      runs_.back().end = std::max(runs_.back().end, end);
    } else {
      runs_.push_back({first, end});
    }
  }

  /// Each of them once, in ascending order, up to but not including `end`.
  std::vector<std::uint32_t> before(std::uint32_t end, Allowance& allowance) {
    std::sort(runs_.begin(), runs_.end(),
              [](const Run& a, const Run& b) { return a.first < b.first; });
    std::vector<std::uint32_t> lines;
    std::uint64_t next = 0;
    for (const Run& run : runs_) {
      const std::uint64_t run_end = std::min<std::uint64_t>(run.end, end);
      next = std::max(next, run.first);
      if (next >= run_end) continue;
      allowance.take_memory((run_end - next) * sizeof(std::uint32_t));
      for (; next < run_end; ++next) lines.push_back(static_cast<std::uint32_t>(next));
    }
    return lines;
  }

 private:
  struct Run {
    std::uint64_t first;
    std::uint64_t end;
  };
  std::vector<Run> runs_;
};

}  // namespace bijlage::readers
