#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/suggest/lexicon.hpp"

namespace bijlage::mapping::suggesting {

/// A `split` that takes a cell apart.
struct SplitDraft {
  std::string pattern;
  std::vector<Meaning> into;  ///< one a {value}; empty where they add nothing
  bool with_period = false;   ///< the cell holds its own label
  bool guessed = false;       ///< which figure is which is for a person to say

  friend bool operator==(const SplitDraft&, const SplitDraft&) = default;
};

/// How a cell with several figures, or with a period and a figure, can be taken apart: "71% m /
/// 29% v", "321.302 (150.000)**", "± 46% (±7% part-time)", "2017: 202.860 euro". Nothing where
/// that is not clear.
std::optional<SplitDraft> split_of(std::string_view text, const Lexicon& lexicon);

}  // namespace bijlage::mapping::suggesting
