#pragma once

#include <string>
#include <vector>

#include "workbook/workbook.hpp"

namespace bijlage::writers {

struct WorkbookXlsx {
  std::string bytes;
  std::vector<std::string> sheets;  ///< the names that the sheets have in it, in order
};

/// A workbook of any format as .xlsx: its cells as they were read, at their places, with number
/// formats, merged ranges, comments and what is hidden. Of a formula the value is written, never
/// the formula; an error is written as its text. What was not read (fonts, charts, pictures) is not
/// there.
///
/// Throws `base::Failure` (Trouble::output), key `output.cannot-make-xlsx`.
WorkbookXlsx workbook_xlsx(const workbook::Workbook& book);

}  // namespace bijlage::writers
