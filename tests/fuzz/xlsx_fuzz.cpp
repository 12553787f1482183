// Any bytes are a workbook or a failure; and a workbook holds together. Inputs that are no
// container are taken as the XML of a worksheet: a zip's checksums stop most changes otherwise.
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "fuzz/input.hpp"
#include "readers/reader.hpp"
#include "support/xlsx_builder.hpp"

namespace {

using bijlage::workbook::Cell;
using bijlage::workbook::Sheet;
using bijlage::workbook::Workbook;

void check(bool holds) {
  if (!holds) std::abort();
}

void check_sheet(const Workbook& book, const Sheet& sheet) {
  const Cell* last = nullptr;
  for (const Cell& cell : sheet.cells) {
    check(last == nullptr || last->ref() < cell.ref());
    check(sheet.find(cell.ref()) == &cell);
    check(cell.format < book.formats.size());
    check(cell.extra <= sheet.formulas.size());
    check(bijlage::base::is_utf8(shown_text(book, sheet, cell, {})));
    last = &cell;
  }
}

void read(std::span<const std::byte> bytes) {
  try {
    const Workbook book =
        bijlage::readers::read_workbook(bytes, "x", {.limits = bijlage::fuzz::small_limits()});
    check(!book.formats.empty());
    for (const Sheet& sheet : book.sheets) check_sheet(book, sheet);
  } catch (const bijlage::base::Failure&) {
  }
}

// A workbook whose sheet, shared strings, styles and comments all are `xml`: so each of their
// readers meets every change.
std::string workbook_of(const std::string& xml) {
  return bijlage::test::Xlsx()
      .sheet("Blad1", "")
      .sheet_relation("c1", "comments", "../comments1.xml")
      .sheet_relation("c2", "threadedComment", "../comments1.xml")
      .shared_strings("")
      .styles("")
      .part("xl/worksheets/sheet1.xml", xml)
      .part("xl/sharedStrings.xml", xml)
      .part("xl/styles.xml", xml)
      .part("xl/comments1.xml", xml)
      .bytes();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = bijlage::fuzz::input(data, size);
  read(bytes);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text.starts_with("PK")) return 0;
  const std::string book = workbook_of(std::string(text));
  read(std::as_bytes(std::span(book)));
  return 0;
}
