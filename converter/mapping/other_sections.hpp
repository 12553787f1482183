#pragma once

#include "mapping/sheet_extract.hpp"

/// Blocks with the header of a table that stand under another title than the one it asks for.
namespace bijlage::mapping {

/// All cells of a block, in the grid.
workbook::CellRange range_of(const BlockPlace& place);
/// Accounts for what is left of a block of which nothing is read: the finding tells of all of it.
void refuse_all(const SheetTask& task, const BlockPlace& place);

/// A block under the title of the blocks above it may be of a table whose own title is gone: where
/// one of `tables` (into Mapping::tables) with its header was not found, it counts as one of
/// another section, or is told of where that table is optional.
void doubt_titles_of_others(const Mapping& mapping, const std::vector<std::size_t>& tables,
                            const std::vector<bool>& found, std::vector<BlockPlace>& places);

/// Takes them out of the sheet's blocks, once it is known where they end, and says what they may
/// be: S01 with the title that was found for a table of `tables` (into Mapping::tables) that is
/// nowhere else, which then counts as found; else S05, or S02 where it is the second of a table
/// that has one. What stands between a block and its title is S02 as well.
void take_out_other_sections(const SheetTask& task, const std::vector<std::size_t>& tables,
                             std::vector<bool>& found, std::vector<BlockPlace>& places);

}  // namespace bijlage::mapping
