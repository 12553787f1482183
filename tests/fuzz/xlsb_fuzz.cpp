// Any bytes are a workbook or a failure; and a workbook holds together. Inputs that are no
// container are taken as the records of every part: a zip's checksums stop most changes
// otherwise.
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "base/text.hpp"
#include "fuzz/input.hpp"
#include "readers/reader.hpp"
#include "support/xlsb_builder.hpp"

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
    check(cell.format < book.formats.size());
    check(bijlage::base::is_utf8(shown_text(book, sheet, cell, {})));
    last = &cell;
  }
  for (const auto& comment : sheet.comments) check(bijlage::base::is_utf8(comment.text));
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

// A workbook whose parts all are these records: so each of their readers meets every change.
std::string workbook_of(const std::string& records) {
  return bijlage::test::Xlsb()
      .sheet(u"Blad1", records)
      .sheet_relation("c", "comments", "../comments1.bin")
      .sheet_relation("t", "table", "../tables/table1.bin")
      .shared_texts(records)
      .styles(records)
      .after_sheets(records)
      .part("xl/comments1.bin", records)
      .part("xl/tables/table1.bin", records)
      .bytes();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = bijlage::fuzz::input(data, size);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text.starts_with("PK")) {
    read(bytes);
    return 0;
  }
  const std::string book = workbook_of(std::string(text));
  read(std::as_bytes(std::span(book)));
  return 0;
}
