#pragma once

#include <string>

#include "answers/blank_annex.hpp"

namespace bijlage::writers {

/// The blank annex as .xlsx: how to fill it in, a sheet a table with lists to choose from, the
/// lists, and the sheet by which the program knows its columns. What is not to be typed is
/// protected, without a password. The same annex gives the same bytes.
///
/// Throws `base::Failure` (Trouble::output), key `output.cannot-make-xlsx`.
std::string blank_annex_xlsx(const answers::BlankAnnex& annex);

}  // namespace bijlage::writers
