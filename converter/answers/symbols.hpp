#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/observation.hpp"
#include "normalise/figure.hpp"

namespace bijlage::answers {

/// A sign in square brackets that stands for something, and the key of its meaning.
struct SymbolMeaning {
  std::string_view symbol;  ///< "[x]"
  std::string_view key;     ///< "symbol.x"
};

/// All symbols a book can have, in the order of the legend: first those that stand in the place
/// of a missing number, then those beside a number.
std::span<const SymbolMeaning> all_symbols();

/// What stands where a number is missing.
std::string_view missing_symbol(model::MissingReason reason);
/// The same for a figure, also where there are several that contradict each other.
std::string_view missing_symbol(const normalise::Figure& figure);
/// The symbols beside a number with that status, in the order of the legend.
std::vector<std::string> status_symbols(model::StatusSet status);
/// The key of the sentence that says why a number is missing where its symbol alone does not;
/// empty where it does.
std::string_view missing_sentence(model::MissingReason reason);

}  // namespace bijlage::answers
