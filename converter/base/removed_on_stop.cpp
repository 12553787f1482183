#include "base/removed_on_stop.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <utility>

namespace bijlage::base {
namespace {

// A signal belongs to the whole process, and its handler can reach nothing but static data.
constexpr std::size_t most_files = 16;
std::array<std::atomic<const char*>, most_files> looked_after{};
static_assert(std::atomic<const char*>::is_always_lock_free);

// Only what may be called in a signal handler. SA_RESETHAND has restored the default action, which
// ends the program as soon as the handler returns.
void remove_and_stop(int signal) {
  for (auto& slot : looked_after) {
    if (const char* path = slot.load()) ::unlink(path);
  }
  static_cast<void>(::raise(signal));
}

}  // namespace

RemovedOnStop::RemovedOnStop(std::string path) : path_(std::move(path)) {
  for (; slot_ < most_files; ++slot_) {
    const char* none = nullptr;
    if (looked_after[slot_].compare_exchange_strong(none, path_.c_str())) return;
  }
}

RemovedOnStop::~RemovedOnStop() {
  if (slot_ < most_files) looked_after[slot_].store(nullptr);
}

void remove_files_on_stop() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now {};
    if (::sigaction(signal, nullptr, &now) != 0 || now.sa_handler == SIG_IGN) continue;
    struct sigaction action {};
    action.sa_handler = remove_and_stop;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    static_cast<void>(::sigaction(signal, &action, nullptr));
  }
}

}  // namespace bijlage::base
