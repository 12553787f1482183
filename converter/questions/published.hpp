#pragma once

#include "model/dataset.hpp"
#include "model/evidence.hpp"
#include "questions/asked_table.hpp"

namespace bijlage::questions {

/// Names the published totals that should be the sum of exactly the figures that a sum in the
/// table rests on, and are not.
void compare_with_published(const model::Dataset& data, const model::Evidence& evidence,
                            AskedTable& table);

}  // namespace bijlage::questions
