#pragma once

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// V10 where some percentages of a block are written as such, and others as a number below 1: 0,2
/// beside 20% is a fifth, or a fifth of a per cent. Those are kept as they stand, as unreliable.
void check_fractions(const SheetTask& task, const ReadBlock& block);

}  // namespace bijlage::mapping
