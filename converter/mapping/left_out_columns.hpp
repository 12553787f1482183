#pragma once

#include "mapping/block_frame.hpp"
#include "mapping/block_units.hpp"

namespace bijlage::mapping {

/// Leaves out columns that are not to be read; a finding tells of each. `meanings` is what the
/// labels of each of the frame's columns say.
///
/// A column whose header names another unit than its measure's may be shares. Columns that say the
/// same would give one figure two values: the one that stands under labels of its own is meant, the
/// others took them from their neighbour; where that is not so, none is, but for the first of
/// columns that also hold the same.
void leave_out_columns(const BlockPlace& place, const std::vector<Sense>& meanings,
                       const BlockUnits& units, LabelFaults& faults, BlockFrame& frame);

}  // namespace bijlage::mapping
