#pragma once

#include "model/finding.hpp"

namespace bijlage::checks {

/// Where a total disagrees (T01) and a cell beside it was not taken over, it may well add up on the
/// sheet: then the finding says so, and is a warning. `of_reading` tells which cells those are.
void doubt_totals_beside_unread(const model::Findings& of_reading, model::Findings& of_checks);

}  // namespace bijlage::checks
