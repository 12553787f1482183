#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/limits.hpp"

namespace bijlage::fuzz {

inline std::span<const std::byte> input(const std::uint8_t* data, std::size_t size) {
  return std::as_bytes(std::span(data, size));
}

/// Small enough that an input which exceeds them is found within the fuzzer's memory and time.
inline base::Limits small_limits() {
  base::Limits limits;
  limits.part_bytes = 1U << 22U;
  limits.inflated_bytes = 1U << 23U;
  limits.cells = 100'000;
  limits.string_bytes = 1U << 22U;
  limits.sheets = 50;
  return limits;
}

}  // namespace bijlage::fuzz
