#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>

namespace bijlage::package {

using Bytes = std::span<const std::byte>;

/// Something that hands out bytes piece by piece.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  /// The next piece, which stays valid until the next call; empty at the end.
  virtual Bytes next() = 0;
};

/// Bytes that lie in memory already, as one piece.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(Bytes bytes) : bytes_(bytes) {}
  Bytes next() override {
    const Bytes piece = bytes_;
    bytes_ = {};
    return piece;
  }

 private:
  Bytes bytes_;
};

/// Told now and then that what was read so far of a large input is not looked at again soon, so
/// that its memory may be given back. It stays readable.
using LetGo = std::function<void()>;

/// Calls it whenever that much was looked at that it is worth while.
class LettingGo {
 public:
  explicit LettingGo(LetGo let_go) : let_go_(std::move(let_go)) {}
  void looked_at(std::size_t bytes) {
    held_ += bytes;
    if (held_ >= worth_it) now();
  }
  void now() {
    if (let_go_) let_go_();
    held_ = 0;
  }

 private:
  static constexpr std::size_t worth_it = std::size_t{32} << 20U;
  LetGo let_go_;
  std::size_t held_ = 0;
};

/// The same in small pieces, for readers that hold on to a piece while they work on it.
class PieceSource : public ByteSource {
 public:
  explicit PieceSource(Bytes bytes, LetGo let_go = {})
      : rest_(bytes), letting_go_(std::move(let_go)) {}
  Bytes next() override {
    const Bytes piece = rest_.first(std::min(piece_size, rest_.size()));
    rest_ = rest_.subspan(piece.size());
    letting_go_.looked_at(piece.size());
    return piece;
  }

 private:
  static constexpr std::size_t piece_size = 1U << 16U;
  Bytes rest_;
  LettingGo letting_go_;
};

inline std::string_view as_text(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Reads a little-endian number of `Size` bytes at `at`. Requires that they are there.
template <std::size_t Size>
std::uint64_t little_endian(Bytes bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = Size; i-- > 0;) {
    number = (number << 8U) | std::to_integer<std::uint64_t>(bytes[at + i]);
  }
  return number;
}

}  // namespace bijlage::package
