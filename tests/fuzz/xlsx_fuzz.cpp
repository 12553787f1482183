// Any bytes are a workbook or a failure; and a workbook holds together. Inputs that are no
// container are taken as the XML of a worksheet: a zip's checksums stop most changes otherwise.
#include <string>
#include <string_view>

#include "fuzz/sound.hpp"
#include "support/xlsx_builder.hpp"

namespace {

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
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  bijlage::fuzz::read_and_check(text);
  if (!text.starts_with("PK")) bijlage::fuzz::read_and_check(workbook_of(std::string(text)));
  return 0;
}
