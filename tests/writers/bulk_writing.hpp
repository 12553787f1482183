#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "package/zip.hpp"
#include "package/zip_target.hpp"
#include "readers/reader.hpp"
#include "writers/bulk/book.hpp"

/// Bulk books in memory, and what is in them.
namespace bijlage::writers::bulk {

inline std::string written(const std::function<void(Book&)>& fill,
                           const BookOptions& options = {}) {
  package::MemoryTarget memory;
  Book book(memory, options);
  fill(book);
  book.finish();
  return memory.take();
}

/// A book of one sheet.
inline std::string one_sheet(const std::function<void(SheetWriter&)>& fill,
                             const SheetOptions& options = {.name = "Data"}) {
  return written([&](Book& book) { fill(book.add_sheet(options)); });
}

inline workbook::Workbook read_back(const std::string& bytes) {
  return readers::read_workbook(std::as_bytes(std::span(bytes)), "x.xlsx");
}

/// The content of a part; empty where there is none.
inline std::string part(const std::string& bytes, std::string_view name) {
  const package::Zip zip(std::as_bytes(std::span(bytes)), "x.xlsx", {});
  const package::ZipEntry* const entry = zip.find(name);
  return entry == nullptr ? std::string() : zip.read(*entry);
}

inline constexpr std::string_view first_sheet = "xl/worksheets/sheet1.xml";

/// A cell in words: `n 1.5`, `s text`, `d 2018-06-19`, `b TRUE`, `e #N/A`; `f` in front for a
/// formula, `-` for none.
inline std::string in_words(const workbook::Workbook& book, std::string_view place,
                            std::size_t sheet_number = 0) {
  using workbook::CellKind;
  const workbook::Sheet& sheet = book.sheets.at(sheet_number);
  const workbook::Cell* const cell = sheet.find(workbook::parse_cell_ref(place).value());
  if (cell == nullptr) return "-";
  constexpr std::string_view letters = "-nsbdtxe";  // in the order of CellKind
  std::string words = cell->formula ? "f " : "";
  words += letters.at(static_cast<std::size_t>(cell->kind));
  return words + " " + workbook::shown_text(book, sheet, *cell, {.decimal = ".", .group = ""});
}

}  // namespace bijlage::writers::bulk
