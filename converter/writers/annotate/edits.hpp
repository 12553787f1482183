#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "writers/annotate/tags.hpp"

namespace bijlage::writers::annotate {

/// Changes to a text, noted in any order by their places in the text as it was. What is put at one
/// place stands in the order in which it was noted. Replaced pieces do not overlap.
class Edits {
 public:
  void insert(std::size_t at, std::string text) { replace({at, at}, std::move(text)); }
  void replace(Span piece, std::string text) { edits_.push_back({piece, std::move(text)}); }
  bool empty() const { return edits_.empty(); }
  /// The text with all of them made.
  std::string apply(std::string_view text);

 private:
  struct Edit {
    Span piece;
    std::string text;
  };
  std::vector<Edit> edits_;
};

}  // namespace bijlage::writers::annotate
