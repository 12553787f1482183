#include "base/heap.hpp"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace bijlage::base {

void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int megabyte = 1 << 20;
  mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
  // Each buffer that is larger is asked of the system, and given back when it is freed.
  mallopt(M_MMAP_THRESHOLD, 4 * megabyte);
  mallopt(M_TOP_PAD, megabyte);
#endif
}

}  // namespace bijlage::base
