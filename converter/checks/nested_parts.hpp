#pragma once

#include <vector>

#include "model/dataset.hpp"
#include "model/observation_list.hpp"

namespace bijlage::checks {

/// Those of a total's parts that lie within no other of them: of "Welzijn", its institutions and
/// "Onderwijs" the first and the last; of months and their quarters, the quarters.
std::vector<model::ObservationIndex> outermost_parts(const model::Dataset& data,
                                                     const model::ObservationList& parts);

}  // namespace bijlage::checks
