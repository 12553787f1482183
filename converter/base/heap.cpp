#include "base/heap.hpp"

#include <cstddef>
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace bijlage::base {
namespace {

#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
// Asks for the pages of the first half megabyte in one go: one by one, as each is first written,
// they are most of what a process for a small workbook waits for. Older kernels refuse: no harm.
void populate_heap() {
  std::size_t room = std::size_t{512} << 10U;
  const auto buffer = std::make_unique_for_overwrite<std::byte[]>(room);  // NOLINT: a plain buffer
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  void* first = buffer.get();
  if (std::align(page, page, first, room) != nullptr) madvise(first, room, MADV_POPULATE_WRITE);
}
#else
void populate_heap() {}
#endif

}  // namespace

void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int megabyte = 1 << 20;
  mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
  // Each buffer that is larger is asked of the system, and given back when it is freed.
  mallopt(M_MMAP_THRESHOLD, 4 * megabyte);
  mallopt(M_TOP_PAD, megabyte);
  populate_heap();
#endif
}

}  // namespace bijlage::base
