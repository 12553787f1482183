#pragma once

#include <span>
#include <string>

#include "base/message.hpp"
#include "readers/reader.hpp"
#include "support/xlsx_builder.hpp"

/// What the tests of readers have in common.
namespace bijlage::readers {

/// The name promises no format, so that it disagrees with none.
inline workbook::Workbook read(const std::string& bytes, const base::Limits& limits = {}) {
  return read_workbook(std::as_bytes(std::span(bytes)), "x", {.limits = limits});
}
inline workbook::Workbook read(const test::Xlsx& file, const base::Limits& limits = {}) {
  return read(file.bytes(), limits);
}

/// The key of the failure that reading ends in; "read" where it does not.
inline std::string failure(const std::string& bytes, const base::Limits& limits = {}) {
  try {
    read(bytes, limits);
  } catch (const base::Failure& failure) {
    return failure.message().key;
  }
  return "read";
}

/// Reads one sheet with these rows and hands out a cell of it in words: `n 1.5`, `s text`,
/// `d 2018-06-19`, `b TRUE`, `e #N/A`, `f` in front for a formula, `-` where there is none.
inline std::string cell(const workbook::Workbook& book, std::string_view place,
                        std::size_t sheet_number = 0) {
  using workbook::CellKind;
  const workbook::Sheet& sheet = book.sheets.at(sheet_number);
  const workbook::Cell* const found = sheet.find(workbook::parse_cell_ref(place).value());
  if (found == nullptr) return "-";
  const auto letter = [](CellKind kind) {
    switch (kind) {
      case CellKind::number:
        return "n";
      case CellKind::text:
        return "s";
      case CellKind::boolean:
        return "b";
      case CellKind::error:
        return "e";
      case CellKind::duration:
        return "duration";
      case CellKind::time:
        return "time";
      case CellKind::date:
        return "d";
      default:
        return "blank";
    }
  };
  const std::string shown =
      workbook::shown_text(book, sheet, *found, {.decimal = ".", .group = ""});
  const std::string text = letter(found->kind) + (shown.empty() ? "" : " " + shown);
  return found->formula ? "f " + text : text;
}

inline std::string fact(const workbook::Workbook& book, std::string_view what) {
  for (const workbook::Fact& fact : book.facts) {
    if (fact.what == what) return fact.sheet + "|" + fact.detail;
  }
  return "none";
}

}  // namespace bijlage::readers
