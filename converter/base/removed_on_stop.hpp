#pragma once

#include <cstddef>
#include <string>

namespace bijlage::base {

/// A file that must not stay behind when a person stops the program (Ctrl-C, `kill`) while this
/// object lives. Where more than a handful live at once, the others are not looked after.
class RemovedOnStop {
 public:
  explicit RemovedOnStop(std::string path);
  RemovedOnStop(const RemovedOnStop&) = delete;
  RemovedOnStop& operator=(const RemovedOnStop&) = delete;
  /// The file is no longer looked after; it is not removed.
  ~RemovedOnStop();

 private:
  std::string path_;
  std::size_t slot_ = 0;
};

/// From now on, being asked to stop (SIGINT, SIGTERM, SIGHUP) removes those files first, and then
/// ends the program as if nothing had been arranged. For a program's beginning; a signal that is
/// ignored stays so.
void remove_files_on_stop();

}  // namespace bijlage::base
