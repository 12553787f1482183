#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalise/figure.hpp"
#include "questions/claims/expression.hpp"

namespace bijlage::questions::claims {

/// A figure of the data that an expression names, as it was found.
struct UsedFigure {
  std::string written;  ///< "questions[provider=druglijn, 2022]"
  normalise::Figure figure;
};

/// What an expression comes to.
struct Computed {
  std::optional<base::Decimal> value;    ///< divisions to 9 places
  std::optional<base::Message> unknown;  ///< why there is no value
  std::vector<UsedFigure> figures;       ///< in the order in which the expression names them
};

/// Works it out over the data. Nothing is guessed: a figure that is missing, incomplete (10 of 12
/// months), that may not be added up, or that the data give both as a whole and in parts, gives no
/// value but the reason.
Computed evaluate(const Expression& expression, const model::Dataset& data);

}  // namespace bijlage::questions::claims
