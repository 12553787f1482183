#pragma once

#include "normalise/day_weights.hpp"
#include "normalise/figure.hpp"

namespace bijlage::normalise {

/// What to do with a figure that covers only part of its period.
enum class PartialPolicy : unsigned char {
  flag,       ///< show it, and say which days it covers
  leave_out,  ///< missing, with that as its reason in `how`
  scale,      ///< to the whole period: × what its days count / what those covered do; status E
};

/// Applies the policy. A complete figure, a missing one and one that is scaled already come back
/// unchanged. Scaling rounds to the measure's decimals and keeps the reported figure in `original`.
/// For a measure that adds up over time with a note it adds the sentence that the result is
/// indicative; shares, measures that do not add up over time (an average age does not grow with
/// the days) and uneven figures are not scaled but flagged, and say so. Apply it to figures before
/// they are added over a dimension.
///
/// `weights` say how much each day counts: as all others (the default), only where it is a working
/// day, or as the series' own pattern of the week has it. Flagged and told too: a figure with gaps
/// where days do not all count the same, for it does not say which days it lacks; weights that are
/// not known; and covered days that count nothing.
Figure apply(PartialPolicy policy, Figure figure, const model::Measure& measure,
             const DayWeights& weights = {});

}  // namespace bijlage::normalise
