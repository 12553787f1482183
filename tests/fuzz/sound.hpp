#pragma once

#include <cstdlib>

#include "base/text.hpp"
#include "workbook/workbook.hpp"

/// What holds for every workbook, whatever bytes it was read from.
namespace bijlage::fuzz {

inline void check(bool holds) {
  if (!holds) std::abort();
}

inline void check_sheet(const workbook::Workbook& book, const workbook::Sheet& sheet) {
  const workbook::Cell* last = nullptr;
  for (const workbook::Cell& cell : sheet.cells) {
    check(last == nullptr || last->ref() < cell.ref());
    check(sheet.find(cell.ref()) == &cell);
    check(cell.format < book.formats.size());
    check(cell.extra <= sheet.formulas.size());
    check(base::is_utf8(shown_text(book, sheet, cell, {})));
    last = &cell;
  }
  for (const workbook::Comment& comment : sheet.comments) {
    check(base::is_utf8(comment.text) && base::is_utf8(comment.author));
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

}  // namespace bijlage::fuzz
