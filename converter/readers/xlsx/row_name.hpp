#pragma once

#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace bijlage::readers {

/// How a row's number is written at the end of the references of its cells, the quote included:
/// `2"` in `<c r="A2">`.
class RowName {
 public:
  static constexpr std::size_t longest = sizeof(std::uint64_t);

  RowName() = default;
  /// Of a row that does not say its number, counted from 0.
  explicit RowName(std::uint32_t row) {
    std::array<char, longest> text{};
    char* const end = std::to_chars(text.data(), text.data() + text.size() - 1, row + 1).ptr;
    *end = '"';
    *this = RowName(text.data(), static_cast<std::size_t>(end + 1 - text.data()));
  }
  /// As it is written, with bytes enough for the longest.
  RowName(const char* text, std::size_t size) : size_(size) {
    std::memcpy(&bits_, text, sizeof bits_);
    bits_ &= mask();
  }

  std::size_t size() const { return size_; }

  /// Goes past it, if it stands at `at`; so many bytes as the longest has must be readable.
  bool take(const char*& at) const {
    std::uint64_t there = 0;
    std::memcpy(&there, at, sizeof there);
    if ((there & mask()) != bits_) return false;
    at += size_;
    return true;
  }

 private:
  std::uint64_t mask() const {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    const std::size_t rest = 8 * (longest - size_);
    return std::endian::native == std::endian::little ? all >> rest : all << rest;
  }

  std::size_t size_ = longest;
  std::uint64_t bits_ = 0;
};

}  // namespace bijlage::readers
