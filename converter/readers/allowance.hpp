#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "base/limits.hpp"
#include "base/message.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// How much one workbook may still hold, counted over all its sheets. What exceeds it is the
/// failure `workbook.too-large`.
class Allowance {
 public:
  Allowance(std::string file, const base::Limits& limits)
      : file_(std::move(file)), cells_(limits.cells), bytes_(limits.string_bytes) {}

  void take_cell() {
    if (cells_ == 0) fail();
    --cells_;
  }

  /// What was appended to `store` from `start` on, as a span that cells can hold.
  workbook::TextSpan take_text(const workbook::TextStore& store, std::size_t start) {
    const std::size_t length = store.size() - start;
    if (length > bytes_ || store.size() > std::numeric_limits<std::uint32_t>::max()) fail();
    bytes_ -= length;
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(length)};
  }

 private:
  [[noreturn]] void fail() const {
    throw base::Failure(base::Trouble::input, {"workbook.too-large", {{"file", file_}}});
  }

  std::string file_;
  std::uint64_t cells_;
  std::uint64_t bytes_;
};

}  // namespace bijlage::readers
