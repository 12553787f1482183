#include "allocated.hpp"

#include <malloc.h>

#include <cstdlib>
#include <new>

namespace {

// One thread: the programs that count do not start others.
std::size_t held = 0;
std::size_t peak = 0;

void* take(std::size_t size, std::size_t alignment) {
  void* const made = alignment == 0 ? std::malloc(size) : std::aligned_alloc(alignment, size);
  if (made == nullptr) throw std::bad_alloc();
  held += malloc_usable_size(made);
  if (held > peak) peak = held;
  return made;
}

void give_back(void* block) noexcept {
  if (block != nullptr) held -= malloc_usable_size(block);
  std::free(block);
}

}  // namespace

void* operator new(std::size_t size) { return take(size, 0); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  const auto unit = static_cast<std::size_t>(alignment);
  return take((size + unit - 1) / unit * unit, unit);
}
void operator delete(void* block) noexcept { give_back(block); }
void operator delete(void* block, std::size_t) noexcept { give_back(block); }
void operator delete(void* block, std::align_val_t) noexcept { give_back(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { give_back(block); }

namespace bijlage::bench {

std::size_t bytes_held() { return held; }
std::size_t peak_bytes_held() { return peak; }
void forget_peak() { peak = held; }

}  // namespace bijlage::bench
