#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/atomic_file.hpp"

/// Where the bytes of a container go.
namespace bijlage::package {

/// Takes bytes in order. Some kinds can also change what they took, which lets a container's local
/// headers tell sizes that were not known when they were written.
class ZipTarget {
 public:
  ZipTarget() = default;
  ZipTarget(const ZipTarget&) = delete;
  ZipTarget& operator=(const ZipTarget&) = delete;
  virtual ~ZipTarget() = default;

  virtual void append(std::string_view bytes) = 0;
  virtual bool can_rewrite() const { return false; }
  /// Requires `can_rewrite()`, and bytes that were appended before.
  virtual void rewrite(std::uint64_t /*at*/, std::string_view /*bytes*/) {}
};

/// A file that appears when its owner commits it. Its failures are the file's.
class FileTarget : public ZipTarget {
 public:
  explicit FileTarget(base::AtomicFile& file) : file_(file) {}
  void append(std::string_view bytes) override { file_.write(bytes); }
  bool can_rewrite() const override { return file_.can_rewrite(); }
  void rewrite(std::uint64_t at, std::string_view bytes) override { file_.rewrite(at, bytes); }

 private:
  base::AtomicFile& file_;
};

/// A stream that cannot go back: a pipe, a socket.
class StreamTarget : public ZipTarget {
 public:
  using Take = std::function<void(std::string_view)>;
  explicit StreamTarget(Take take) : take_(std::move(take)) {}
  void append(std::string_view bytes) override { take_(bytes); }

 private:
  Take take_;
};

/// A text in memory.
class MemoryTarget : public ZipTarget {
 public:
  void append(std::string_view bytes) override { bytes_ += bytes; }
  bool can_rewrite() const override { return true; }
  void rewrite(std::uint64_t at, std::string_view bytes) override {
    bytes_.replace(static_cast<std::size_t>(at), bytes.size(), bytes);
  }
  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

}  // namespace bijlage::package
