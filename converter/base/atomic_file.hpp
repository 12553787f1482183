#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "base/descriptor.hpp"

namespace bijlage::base {

/// A file that appears whole or not at all: it is written under a temporary name in the target's
/// folder, and `commit` syncs it to disk and renames it onto the target. Without `commit` the
/// target stays as it was and the temporary is removed.
///
/// A symbolic link as target is followed: the file it points to is replaced, the link stays. A
/// target that is no ordinary file (a pipe, /dev/stdout) cannot be replaced and is written to
/// directly. An existing file keeps its permissions; a new one gets what the umask leaves.
///
/// Every failure is a `Failure` (Trouble::output) with `{file}` and the system's `{reason}`; its
/// key is `output.is-directory`, `output.no-folder`, `output.not-permitted`, `output.no-room`, or
/// `output.cannot-write` for what is rarer.
class AtomicFile {
 public:
  explicit AtomicFile(const std::filesystem::path& target);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  void write(std::span<const std::byte> bytes);
  void write(std::string_view text);

  /// Can what was written be changed? Not in a target that is written to directly.
  bool can_rewrite() const { return temporary_ != target_; }
  /// Replaces bytes that were written, counted from the file's beginning. Requires `can_rewrite()`.
  void rewrite(std::uint64_t at, std::string_view text);

  /// For libraries that write to a path themselves: they may write this file in place.
  const std::filesystem::path& temporary_path() const { return temporary_; }

  /// Makes it so. Nothing may be written afterwards.
  void commit();

 private:
  [[noreturn]] void fail(int error) const;
  void open_temporary();

  std::filesystem::path shown_;      ///< as the caller named it, for messages
  std::filesystem::path target_;     ///< with links followed
  std::filesystem::path temporary_;  ///< equal to `target_` where that is written directly
  Descriptor file_{-1};
  bool committed_ = false;
};

/// The whole of `text` as the new content of `target`, or a `Failure` and no change.
void write_file(const std::filesystem::path& target, std::string_view text);

}  // namespace bijlage::base
