#pragma once

#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "fuzz/input.hpp"
#include "readers/reader.hpp"
#include "workbook/workbook.hpp"

/// What holds for every workbook, whatever bytes it was read from.
namespace bijlage::fuzz {

inline void check(bool holds) {
  if (!holds) std::abort();
}

// Of any format; merged cells of .xls may reach beyond its columns.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 65'536;

inline void check_sheet(const workbook::Workbook& book, const workbook::Sheet& sheet) {
  const workbook::Cell* last = nullptr;
  for (const workbook::Cell& cell : sheet.cells) {
    check(last == nullptr || last->ref() < cell.ref());
    check(sheet.find(cell.ref()) == &cell);
    check(cell.format < book.formats.size());
    check(cell.formula || sheet.formula(cell).empty());
    check(base::is_utf8(shown_text(book, sheet, cell, {})));
    last = &cell;
  }
  for (const workbook::FormulaCell& formula : sheet.formula_cells) {
    check(sheet.find(formula.cell) != nullptr && formula.text < sheet.formulas.size());
  }
  for (const workbook::Comment& comment : sheet.comments) {
    check(base::is_utf8(comment.text) && base::is_utf8(comment.author));
  }
  for (const workbook::CellRange& merge : sheet.merges) {
    check(merge.first.row <= merge.last.row && merge.first.column <= merge.last.column);
    check(merge.last.row < most_rows && merge.last.column < most_columns);
  }
  for (const workbook::Hyperlink& link : sheet.hyperlinks) check(base::is_utf8(link.target));
}

/// Ends the program where the workbook does not hold together.
inline void check_sound(const workbook::Workbook& book) {
  check(!book.formats.empty());
  for (const workbook::Sheet& sheet : book.sheets) {
    check(base::is_utf8(sheet.name));
    check_sheet(book, sheet);
  }
  for (const workbook::DefinedName& name : book.names) {
    check(base::is_utf8(name.name) && base::is_utf8(name.target));
  }
}

/// Any bytes are a workbook or a failure; and a workbook holds together.
inline void read_and_check(std::span<const std::byte> bytes) {
  base::Limits limits = small_limits();
  limits.memory_free = 1U << 24U;
  try {
    check_sound(readers::read_workbook(bytes, "x", {.limits = limits}));
  } catch (const base::Failure&) {
  }
}
inline void read_and_check(std::string_view bytes) {
  read_and_check(std::as_bytes(std::span(bytes)));
}

}  // namespace bijlage::fuzz
