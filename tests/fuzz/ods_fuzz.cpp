// An OpenDocument spreadsheet is a workbook or a failure. Inputs are taken as the content of a
// packed one, and as a flat one; their styles as those of the document too.
#include <string>
#include <string_view>

#include "fuzz/sound.hpp"
#include "support/zip_builder.hpp"

namespace {

std::string packed(const std::string& xml) {
  using bijlage::test::ZipPart;
  const auto part = [](const std::string& name, const std::string& content) {
    ZipPart made;
    made.name = name;
    made.content = content;
    return made;
  };
  return bijlage::test::zip_of({part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                                part("styles.xml", xml), part("content.xml", xml)});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string xml(reinterpret_cast<const char*>(data), size);
  bijlage::fuzz::read_and_check(xml);
  bijlage::fuzz::read_and_check(packed(xml));
  return 0;
}
