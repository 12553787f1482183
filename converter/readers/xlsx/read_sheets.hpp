#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "readers/xlsx/cells.hpp"
#include "readers/xlsx/comments.hpp"
#include "readers/xlsx/workbook_part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads what says nothing about figures: where that is damaged the rest is still good.
template <typename Read>
void read_beside(std::string_view fact, const std::string& sheet,
                 std::vector<workbook::Fact>& facts, Read read) {
  try {
    read();
  } catch (const base::Failure& failure) {
    if (failure.message().key == "workbook.too-large") throw;
    std::string part;
    for (const auto& [gap, text] : failure.message().gaps) {
      if (gap == "part") part = text;
    }
    facts.push_back({std::string(fact), sheet, part});
  }
}

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
