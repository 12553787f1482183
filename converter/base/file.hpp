#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace bijlage::base {

/// A file's bytes, read-only: memory-mapped where it is large and the system can, else read. The
/// bytes live as long as the object. Threads may share it.
class InputFile {
 public:
  /// Throws `Failure` (Trouble::input) with the key `input.missing`, `input.is-directory`,
  /// `input.not-permitted`, or `input.cannot-open` (which has the system's `{reason}`); all have
  /// the gap `{file}`. What cannot be mapped may be 256 MiB long (`input.too-long-a-stream`).
  explicit InputFile(const std::filesystem::path& path);
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&& other) noexcept;
  ~InputFile();

  std::span<const std::byte> bytes() const { return bytes_; }
  std::string_view text() const;
  /// The memory of what was looked at may be used for something else; the bytes come from the file
  /// again when they are looked at. For files that are larger than what is to be held of them.
  void let_go() const;

 private:
  std::span<const std::byte> bytes_;
  std::vector<std::byte> copy_;  ///< what is small, or cannot be mapped (a pipe, a device)
  bool mapped_ = false;
};

/// The first bytes of a file, at most so many; also of one that never ends (/dev/zero). Fails as
/// `InputFile` does.
std::string read_beginning(const std::filesystem::path& path, std::size_t most);

}  // namespace bijlage::base
