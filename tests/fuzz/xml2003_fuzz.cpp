// An XML Spreadsheet 2003 is a workbook or a failure. Inputs that do not begin like one get such a
// beginning.
#include <string>
#include <string_view>

#include "fuzz/sound.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  bijlage::fuzz::read_and_check(input);
  if (!input.starts_with('<')) {
    bijlage::fuzz::read_and_check(
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">" + std::string(input));
  }
  return 0;
}
