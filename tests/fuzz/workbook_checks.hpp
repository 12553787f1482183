#pragma once

#include <cstdlib>
#include <span>
#include <string>

#include "base/message.hpp"
#include "base/text.hpp"
#include "fuzz/input.hpp"
#include "readers/reader.hpp"

namespace bijlage::fuzz {

/// Any bytes are a workbook or a failure; and a workbook holds together.
inline void read_and_check(std::string_view bytes) {
  const auto check = [](bool holds) {
    if (!holds) std::abort();
  };
  base::Limits limits = small_limits();
  limits.memory_free = 1U << 24U;
  try {
    const workbook::Workbook book =
        readers::read_workbook(std::as_bytes(std::span(bytes)), "x", {.limits = limits});
    check(!book.formats.empty());
    for (const workbook::Sheet& sheet : book.sheets) {
      check(base::is_utf8(sheet.name));
      const workbook::Cell* last = nullptr;
      for (const workbook::Cell& cell : sheet.cells) {
        check(last == nullptr || last->ref() < cell.ref());
        check(cell.format < book.formats.size());
        check(cell.extra <= sheet.formulas.size());
        check(base::is_utf8(shown_text(book, sheet, cell, {})));
        last = &cell;
      }
      for (const workbook::CellRange& merge : sheet.merges) {
        check(merge.first.row <= merge.last.row && merge.first.column <= merge.last.column);
        check(merge.last.row < limits.rows && merge.last.column < limits.columns);
      }
    }
  } catch (const base::Failure&) {
  }
}

}  // namespace bijlage::fuzz
