#pragma once

#include <vector>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// How wide each column of a sheet's table must be, in characters of the standard font: wide
/// enough for its numbers whole, its texts whole or sensibly wrapped, and no word of its header
/// broken. Columns of remarks give way, as far as they can, so that the table fits a page.
std::vector<double> column_widths(const answers::Table& table);

/// How high the table's header must be, in points, at those widths.
double header_height(const answers::Table& table, const std::vector<double>& widths);
/// The same for one of its rows; programs do not all work it out for themselves.
double row_height(const answers::Table& table, const answers::Row& row,
                  const std::vector<double>& widths);

/// The height of a row of one line.
inline constexpr double line_height = 15;

}  // namespace bijlage::writers
