#pragma once

#include <string>
#include <string_view>

#include "base/descriptor.hpp"
#include "store/archive/hidden_file.hpp"

namespace bijlage::store::archive {

/// A file that a library makes by its path, and that gets its name when it is whole: until then it
/// lies beside it without one, or under a hidden one where the file system has no files without
/// name. For what `base::AtomicFile` cannot write itself.
class NewFile {
 public:
  /// Makes it, empty. Throws `base::Failure` (Trouble::output) as `base::AtomicFile` does.
  explicit NewFile(std::string target);

  /// Where the library opens it. `opened()` says that it has: the path may be gone then.
  const std::string& path() const { return hidden_.path(); }
  void opened();
  /// Gives it its name, when it is on the disk. Throws, `archive.appeared`, where another file got
  /// that name meanwhile.
  void appear();

 private:
  void copy();
  void rename();
  [[noreturn]] void fail(int error) const;

  std::string target_;
  HiddenFile hidden_;
  base::Descriptor whole_{-1};  ///< without name, for what is in the hidden one once it is whole
};

}  // namespace bijlage::store::archive
