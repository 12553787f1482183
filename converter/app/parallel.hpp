#pragma once

#include <cstddef>
#include <functional>

namespace bijlage::app {

/// Does `work(0)` … `work(count - 1)`, `jobs` at a time (0: as many as the machine has processors),
/// each exactly once and in no certain order; returns when all are done. `work` must be safe to
/// call from several threads for different numbers.
///
/// Where work throws, no more is begun, and the first exception is thrown here.
void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace bijlage::app
