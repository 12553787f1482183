#pragma once

#include <cstddef>

/// Counts the memory that a program holds, by taking the place of `operator new` and `delete`
/// (allocated.cpp): what the kernel counts also holds what was freed and may be used again.
namespace bijlage::bench {

/// Bytes that are held now, as the allocator rounded them.
std::size_t bytes_held();
/// The most since the start or since the last `forget_peak`.
std::size_t peak_bytes_held();
void forget_peak();

}  // namespace bijlage::bench
