#pragma once

#include "normalise/figure.hpp"

namespace bijlage::normalise {

/// What to do with a figure that covers only part of its period.
enum class PartialPolicy : unsigned char {
  flag,       ///< show it, and say which days it covers
  leave_out,  ///< missing, with that as its reason in `how`
  scale,      ///< to the whole period, by days: × days in the period / days covered; status E
};

/// Applies the policy. A complete figure comes back unchanged. Scaling rounds to the measure's
/// decimals, keeps the reported figure in `original`, and for a measure that does not add up over
/// time adds the sentence that the result is indicative.
Figure apply(PartialPolicy policy, Figure figure, const model::Measure& measure);

}  // namespace bijlage::normalise
