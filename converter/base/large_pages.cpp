#include "base/large_pages.hpp"

#include <sys/mman.h>

#include <cstdint>

namespace bijlage::base {

void prefer_large_pages([[maybe_unused]] const void* memory, [[maybe_unused]] std::size_t bytes) {
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t page = std::uintptr_t{2} << 20U;
  const auto start = reinterpret_cast<std::uintptr_t>(memory);
  const std::size_t before = (page - start % page) % page;
  if (bytes < before + page) return;
  const std::size_t whole = (bytes - before) / page * page;
  // It makes no difference to anything but time, so that it may fail. madvise's type says less
  // than it does: it changes no byte.
  auto* const first = const_cast<char*>(  // NOLINT(cppcoreguidelines-pro-type-const-cast)
      static_cast<const char*>(memory) + before);
  static_cast<void>(madvise(first, whole, MADV_HUGEPAGE));
#endif
}

}  // namespace bijlage::base
