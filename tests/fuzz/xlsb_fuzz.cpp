// Any bytes are a workbook or a failure; and a workbook holds together. Inputs that are no
// container are taken as the records of every part: a zip's checksums stop most changes
// otherwise.
#include <string>
#include <string_view>

#include "fuzz/sound.hpp"
#include "support/xlsb_builder.hpp"

namespace {

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
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool packed = text.starts_with("PK");
  bijlage::fuzz::read_and_check(packed ? std::string(text) : workbook_of(std::string(text)));
  return 0;
}
