#pragma once

#include <cstddef>
#include <functional>

namespace bijlage::app {

/// How many things are done at a time: `jobs`, or where it is 0 one for each processor.
unsigned job_count(unsigned jobs);

/// Does `work(0)` … `work(count - 1)`, `job_count(jobs)` at a time, each exactly once
/// and in no certain order; returns when all are done. `work` must be safe to call from several
/// threads for different numbers.
///
/// Where work throws, no more is begun, and the first exception is thrown here.
void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace bijlage::app
