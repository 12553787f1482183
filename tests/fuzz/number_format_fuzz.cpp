// Any text is a number format, and what is shown by it is UTF-8.
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "fuzz/input.hpp"
#include "workbook/workbook.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bijlage;
  const std::string_view code(reinterpret_cast<const char*>(data), size);
  if (!base::is_utf8(code)) return 0;
  workbook::Workbook book;
  book.formats.push_back(workbook::parse_number_format(code));
  for (const double number : {0.0, -1234567.891, 0.5, 43270.4375, 1e300, -1e-300}) {
    workbook::Cell cell;
    cell.kind = workbook::CellKind::number;
    cell.number = number;
    if (!base::is_utf8(shown_text(book, {}, cell, {}))) std::abort();
  }
  return 0;
}
