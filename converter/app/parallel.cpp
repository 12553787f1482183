#include "app/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace bijlage::app {
namespace {

// An exception may not leave a thread: the first is kept for the one who waits.
class FirstTrouble {
 public:
  void keep(std::exception_ptr trouble) {
    const std::lock_guard lock(mutex_);
    if (!trouble_) trouble_ = std::move(trouble);
  }
  void rethrow() const {
    if (trouble_) std::rethrow_exception(trouble_);
  }

 private:
  std::mutex mutex_;
  std::exception_ptr trouble_;
};

}  // namespace

unsigned job_count(unsigned jobs) {
  return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  FirstTrouble trouble;
  const auto take_turns = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      trouble.keep(std::current_exception());
    }
  };
  {
    // This thread is a worker too, so a single file starts no other.
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(count, job_count(jobs)); ++i)
      others.emplace_back(take_turns);
    take_turns();
  }
  trouble.rethrow();
}

}  // namespace bijlage::app
