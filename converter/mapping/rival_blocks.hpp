#pragma once

#include <vector>

#include "mapping/block.hpp"

namespace bijlage::mapping {

/// Where several tables know one header on a sheet: drops the blocks of those that know only some
/// of its labels while another knows all, and those under another title than their table asks for
/// where another table reads them. What two tables still claim is told when it is read.
void settle_rivals(std::vector<BlockPlace>& places);

}  // namespace bijlage::mapping
