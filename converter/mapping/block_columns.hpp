#pragma once

#include <vector>

#include "mapping/block.hpp"

/// From the labels of a header row to the columns of a block.
namespace bijlage::mapping {

/// A header cell that one of the mapping's labels fits.
struct HeaderHit {
  std::uint32_t column = 0;
  std::size_t label = 0;  ///< which of TableMapping::header; 0 where the header is given by kind
};

/// A header row, or the part of one that belongs to one of several blocks beside each other.
struct HeaderPart {
  std::uint32_t row = 0;
  std::vector<HeaderHit> hits;  ///< left to right, at least one
  std::uint32_t begin = 0;      ///< the first column that this block may take …
  std::uint32_t end = 0;        ///< … and one past the last
};

/// The lowest cell of a column's header that holds something: "Totaal" may stand in the upper of
/// two header rows. The innermost place where none does.
workbook::CellRef header_cell(const Grid& grid, const std::vector<std::uint32_t>& header_rows,
                              std::uint32_t column);

/// The columns of the block under `header`, what its mapping expects and is not there, and where
/// its own columns begin. `beside` is the block to its left, whose labels serve where it has none.
void add_columns(const Grid& grid, const TableMapping& table, const config::Locale& locale,
                 const HeaderPart& header, const BlockPlace* beside, BlockPlace& block);

}  // namespace bijlage::mapping
