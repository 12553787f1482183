#pragma once

#include "mapping/sheet_extract.hpp"

/// What a row of a block is, before its labels are read.
namespace bijlage::mapping {

bool has_figures(const SheetTask& task, const BlockPlace& place, std::uint32_t row);

/// A header that stands among the rows once more: over its labels stands what stood there before.
enum class HeaderAgain : unsigned char {
  no,
  same,  ///< at the top of a page, say: it is accounted for, and the rows go on
  other  ///< what follows is under other headers: S02 tells so
};
HeaderAgain header_again(const SheetTask& task, const BlockPlace& place, std::uint32_t row);

}  // namespace bijlage::mapping
