#pragma once

#include <vector>

#include "mapping/block.hpp"

namespace bijlage::mapping {

/// Finds every block of a table on a sheet by its labels, never by addresses: header rows by the
/// labels they hold, or the text that a block starts at; then the headings over it
/// and its columns. In reading order; where they end is `bound_blocks`' to say. Where the table
/// asks for a title, those of other sections are among them (`other_section`).
std::vector<BlockPlace> locate_blocks(const Grid& grid, const TableMapping& table,
                                      const LabelReader& labels, const config::Locale& locale);

/// Sets the last row of each block: down to what its `until` says, and never into the block below
/// it. `blocks` are all blocks of the sheet, by their tops.
void bound_blocks(const Grid& grid, const LabelReader& labels, const config::Locale& locale,
                  std::vector<BlockPlace>& blocks);

}  // namespace bijlage::mapping
