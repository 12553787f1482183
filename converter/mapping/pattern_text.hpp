#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bijlage::mapping {

/// A text as patterns compare it: without case, diacritics and spaces, but with its punctuation (a
/// colon between two pieces is what tells them apart); dashes of every kind are one,
/// and so are apostrophes.
std::string comparable(std::string_view text);

/// A text taken apart into characters, each with its comparable form. Positions count characters.
class PatternText {
 public:
  explicit PatternText(std::string_view text);

  /// One past the last position.
  std::size_t size() const { return source_at_.size() - 1; }
  std::string_view between(std::size_t first, std::size_t last) const {
    return text_.substr(source_at_[first], source_at_[last] - source_at_[first]);
  }
  /// Where the text goes on after `literal` (comparable), spaces behind it included; `npos` where
  /// it does not stand at `at`.
  std::size_t skip(std::string_view literal, std::size_t at) const;

  static constexpr std::size_t npos = std::string_view::npos;

 private:
  std::string_view text_;
  std::vector<std::size_t> source_at_;      // of each character, and the end
  std::vector<std::size_t> comparable_at_;  // the same in `comparable_`
  std::string comparable_;
};

}  // namespace bijlage::mapping
