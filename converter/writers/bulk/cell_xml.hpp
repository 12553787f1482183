#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "writers/bulk/number_text.hpp"

/// The XML of one cell, put together apart and appended to the sheet as a whole: millions of them
/// are written, and most of the time would go into copying a few characters at a time.
namespace bijlage::writers::bulk {

/// At most sixteen characters, copied as sixteen whatever their number: that is one instruction.
class ShortText {
 public:
  static constexpr std::size_t most = 16;

  constexpr ShortText() = default;
  /// Requires at most `most` characters.
  constexpr explicit ShortText(std::string_view text) : size_(text.size()) {
    std::copy_n(text.data(), text.size(), bytes_.begin());
  }
  const char* data() const { return bytes_.data(); }
  std::size_t size() const { return size_; }

 private:
  std::array<char, most> bytes_{};
  std::size_t size_ = 0;
};

/// `<c r="A1" t="s" s="4"><v>12</v></c>`, or the beginning of one. Requires at most six short texts
/// of what a cell consists of, and a number.
class CellXml {
 public:
  CellXml& put(const ShortText& text) {
    std::memcpy(bytes_.data() + size_, text.data(), ShortText::most);
    size_ += text.size();
    return *this;
  }
  CellXml& put(double number) {
    char* const at = bytes_.data() + size_;
    size_ += static_cast<std::size_t>(put_number(at, number) - at);
    return *this;
  }
  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 6 * ShortText::most + most_number> bytes_{};
  std::size_t size_ = 0;
};

}  // namespace bijlage::writers::bulk
