#pragma once

#include <vector>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// How wide each column of a sheet's table must be, in characters of the standard font: wide
/// enough for its numbers whole, its texts whole or sensibly wrapped, and no word of its header
/// broken.
std::vector<double> column_widths(const answers::Table& table);

}  // namespace bijlage::writers
