#pragma once

#include <optional>
#include <string>

#include "base/removed_on_stop.hpp"

namespace bijlage::store::archive {

/// A file that a library makes by its path, and that gets its name when it is whole: until then it
/// lies beside it under a hidden one. For what `base::AtomicFile` cannot write itself.
class NewFile {
 public:
  /// Makes it, empty. Throws `base::Failure` (Trouble::output) as `base::AtomicFile` does.
  explicit NewFile(std::string target);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  /// Removes it where it has not appeared.
  ~NewFile();

  const std::string& path() const { return path_; }
  /// Gives it its name, when it is on the disk. Throws, `archive.appeared`, where another file got
  /// that name meanwhile.
  void appear();

 private:
  [[noreturn]] void fail(int error) const;

  std::string target_;
  std::string path_;
  std::optional<base::RemovedOnStop> to_remove_;
};

}  // namespace bijlage::store::archive
