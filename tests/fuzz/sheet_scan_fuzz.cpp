// Any bytes as the rows of a sheet, as its whole part and as shared texts: the scanners and the
// events of the XML give the same cells, facts and failures.
#include <cstdlib>
#include <string>

#include "fuzz/input.hpp"
#include "support/xlsx_both_ways.hpp"

namespace {

using bijlage::readers::Way;
using bijlage::test::read_in_words;
using bijlage::test::SheetParts;

void compare(const SheetParts& parts) {
  bijlage::base::Limits limits = bijlage::fuzz::small_limits();
  limits.text_bytes = 64;
  limits.attribute_bytes = 128;
  limits.cells = 50;
  limits.rows = 5'000;
  if (read_in_words(parts, Way::quickest, limits) != read_in_words(parts, Way::events, limits)) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(bijlage::package::as_text(bijlage::fuzz::input(data, size)));
  const std::string items = "<sst><si><t>a</t></si><si><t>b</t></si></sst>";
  const std::string start = "<worksheet><sheetData>";
  const std::string end = "</sheetData></worksheet>";
  compare({text, items});
  compare({start + text + end, items});
  compare({start + "<row>" + text + "</row>" + end, items});
  compare({start + "<row><c t=\"s\"><v>0</v></c></row>" + end, "<sst>" + text + "</sst>"});
  return 0;
}
