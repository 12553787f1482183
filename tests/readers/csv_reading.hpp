#pragma once

#include <string>
#include <vector>

#include "readers/reading.hpp"
#include "readers/text/read_text.hpp"

/// What the tests of delimited text have in common.
namespace bijlage::readers {

inline workbook::Workbook csv(const std::string& text, const ReadingOptions& options = {}) {
  return read_text(std::as_bytes(std::span(text)), "x.csv", options);
}

/// All fields as texts, without empty ones at a row's end and without empty rows at the end.
inline std::vector<std::vector<std::string>> fields(const workbook::Workbook& book) {
  std::vector<std::vector<std::string>> rows;
  const workbook::Sheet& sheet = book.sheets.at(0);
  for (const workbook::Cell& cell : sheet.cells) {
    rows.resize(cell.row + 1);
    rows.back().resize(cell.column + 1U);
    rows.back().back() = workbook::shown_text(book, sheet, cell, {.decimal = ".", .group = ""});
  }
  return rows;
}
inline std::vector<std::vector<std::string>> fields(const std::string& text) {
  return fields(csv(text));
}

/// The choices that were made, in words: `encoding=utf-8 separator=; quote="`.
inline std::string choices(const workbook::Workbook& book) {
  std::string made;
  for (const workbook::ReadAs& choice : book.read_as) {
    if (!made.empty()) made += ' ';
    made += choice.what.substr(choice.what.find('.') + 1);
    if (!choice.value.empty()) made += "=" + choice.value;
  }
  return made;
}

}  // namespace bijlage::readers
