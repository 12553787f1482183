#pragma once

#include "mapping/block.hpp"

namespace bijlage::mapping {

/// The headings over a block with a header: going up from it, each line with one text that a
/// heading role can read; of a table on its side going left, where the sheet's lines above are.
/// Sets the block's headings and top.
void find_headings(const Grid& grid, const LabelReader& labels, const config::Locale& locale,
                   BlockPlace& block);

/// The headings of a block that starts at a text: that text, and the lines under it that hold a
/// single readable text ("Begeleiding:"). Returns the first row below them.
std::uint32_t read_start(const Grid& grid, const LabelReader& labels, workbook::CellRef start,
                         BlockPlace& block);

}  // namespace bijlage::mapping
