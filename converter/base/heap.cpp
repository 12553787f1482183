#include "base/heap.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace bijlage::base {
namespace {

#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
// Asks for the pages of the first half megabyte in one go: one by one, as each is first written, is
// most of what a process for a small workbook waits for. A kernel that does not know of it is
// slower.
void populate_heap() {
  constexpr std::size_t room = std::size_t{512} << 10U;
  void* const start = std::malloc(room);
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto first = (reinterpret_cast<std::uintptr_t>(start) + page - 1) / page * page;
  if (start != nullptr) madvise(reinterpret_cast<void*>(first), room - page, MADV_POPULATE_WRITE);
  std::free(start);
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
