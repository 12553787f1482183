#pragma once

#include "mapping/sheet_extract.hpp"

/// Titles that stand below their tables, where a mapping looks for them above (`under`).
namespace bijlage::mapping {

/// Where a title stands below the last of the sheet's blocks, and the first block has none, or the
/// table of that title has no block: then every block may be read as its neighbour's. All blocks
/// that ask for a title are taken out of `places`, and one S02 tells so; their tables count as
/// found. To be called once it is known where blocks end. `tables` are into Mapping::tables.
void refuse_titles_below(const SheetTask& task, const std::vector<std::size_t>& tables,
                         std::vector<bool>& found, std::vector<BlockPlace>& places);

}  // namespace bijlage::mapping
