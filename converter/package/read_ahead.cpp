#include "package/read_ahead.hpp"

#include <array>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace bijlage::package {
namespace {

class ReadAhead : public ByteSource {
 public:
  explicit ReadAhead(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)), thread_([this] { read(); }) {}
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  ~ReadAhead() override {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }

  Bytes next() override {
    std::unique_lock lock(mutex_);
    if (handed_out_) {
      handed_out_ = false;
      ++taken_;
      changed_.notify_all();
    }
    changed_.wait(lock, [this] { return filled_ > taken_ || ended_; });
    if (filled_ > taken_) {
      handed_out_ = true;
      return pieces_[taken_ % pieces_.size()];
    }
    if (failure_) std::rethrow_exception(failure_);
    return {};
  }

 private:
  // On the other thread. The piece after the last filled one is its own.
  void read() {
    std::exception_ptr failure;
    try {
      while (has_room()) {
        const Bytes piece = source_->next();
        if (piece.empty()) break;
        pieces_[filled_ % pieces_.size()].assign(piece.begin(), piece.end());
        const std::lock_guard lock(mutex_);
        ++filled_;
        changed_.notify_all();
      }
    } catch (...) {
      failure = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    failure_ = failure;
    ended_ = true;
    changed_.notify_all();
  }

  bool has_room() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return filled_ - taken_ < pieces_.size() || stopped_; });
    return !stopped_;
  }

  std::unique_ptr<ByteSource> source_;
  std::array<std::vector<std::byte>, 8> pieces_;
  std::mutex mutex_;  ///< of all that follows; pieces belong to who they are meant for
  std::condition_variable changed_;
  std::size_t filled_ = 0;   ///< pieces read so far; only the other thread changes it
  std::size_t taken_ = 0;    ///< pieces that nobody needs any more
  bool handed_out_ = false;  ///< the piece after those is looked at
  bool ended_ = false;
  bool stopped_ = false;
  std::exception_ptr failure_;
  std::thread thread_;  ///< the last: it uses all the others
};

}  // namespace

std::unique_ptr<ByteSource> read_ahead(std::unique_ptr<ByteSource> source) {
  return std::make_unique<ReadAhead>(std::move(source));
}

}  // namespace bijlage::package
