#pragma once

#include <vector>

#include "mapping/block.hpp"

namespace bijlage::mapping {

/// Which columns hold the labels left of the figures, where the mapping only counts them and more
/// stand there than it counts: a column was inserted, or the header of a column of figures is no
/// longer known. Those are meant that can be read and that tell the rows apart; the others become
/// unknown columns. Where several do so differently, the block is marked as doubtful. In the same
/// way the column of figures of a block without header. `blocks` are all of a sheet, with their
/// last rows. True where a block has other columns than before.
bool choose_columns(const Grid& grid, const LabelReader& labels, const Mapping& mapping,
                    std::vector<BlockPlace>& blocks);

}  // namespace bijlage::mapping
