#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "base/descriptor.hpp"
#include "base/removed_on_stop.hpp"

namespace bijlage::base {

/// A file that appears whole or not at all: it is written without a name in the target's folder
/// (where the file system has no such files, under a temporary one), and `commit` syncs it to disk
/// and gives it the target's name. Without `commit` the target stays as it was and nothing is left
/// behind; nor is it when the program is killed, save under a temporary name.
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
  bool can_rewrite() const { return !direct_; }
  /// Replaces bytes that were written, counted from the file's beginning. Requires `can_rewrite()`.
  void rewrite(std::uint64_t at, std::string_view text);

  /// Makes it so. Nothing may be written afterwards.
  void commit();

 private:
  [[noreturn]] void fail(int error) const;
  bool open_nameless();
  void open_temporary();
  void name_temporary(const std::function<bool(const char* path)>& make);
  void link();
  void forget_temporary();

  std::filesystem::path shown_;      ///< as the caller named it, for messages
  std::filesystem::path target_;     ///< with links followed
  std::filesystem::path temporary_;  ///< empty while it has no such name
  std::optional<RemovedOnStop> to_remove_;
  Descriptor file_{-1};
  bool direct_ = false;  ///< `target_` itself is written
};

/// The whole of `text` as the new content of `target`, or a `Failure` and no change.
void write_file(const std::filesystem::path& target, std::string_view text);

}  // namespace bijlage::base
