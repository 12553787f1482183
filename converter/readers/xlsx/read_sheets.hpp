#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "readers/ooxml/threads.hpp"
#include "readers/xlsx/cells.hpp"
#include "readers/xlsx/workbook_part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// What all sheets of a workbook are read with.
struct SheetsContext {
  const Package& package;
  const WorkbookPart& book;
  CellContext cells;
  const Persons& persons;
};

/// Reads all sheets that hold cells, with what lies beside them, on up to `threads` threads. What
/// comes out, a failure too, does not depend on how many.
void read_sheets(const SheetsContext& context, unsigned threads, Allowance& allowance,
                 workbook::Workbook& result);

}  // namespace bijlage::readers
