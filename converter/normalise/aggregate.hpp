#pragma once

#include <span>
#include <string_view>

#include "normalise/figure.hpp"

namespace bijlage::normalise {

/// Adds figures of one measure along time or a dimension, as far as the model allows it.
struct Sum {
  bool refused = false;    ///< the model says that these do not add up: `figure` has no value
  bool with_note = false;  ///< allowed, but the reader must be told (people counted once a month …)
  Figure figure;
};

/// `along` is "time" or a dimension's code. `expected` says how many parts a complete sum has.
/// Missing parts make the sum partial (`parts` < `parts_expected`), never zero; where all parts
/// are missing the sum is missing, with the reason they share. A part that cannot exist
/// (MissingReason::not_existing) is not expected, and its days are not missed. Shares do not add
/// up over time, whatever the model says. `period` is what the sum is about. The order of the
/// figures does not matter. A figure that was scaled counts for its whole period.
Sum add(std::span<const Figure> figures, const model::Measure& measure, std::string_view along,
        const calendar::Period& period, int expected);

}  // namespace bijlage::normalise
