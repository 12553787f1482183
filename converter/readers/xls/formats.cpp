#include "readers/xls/formats.hpp"

namespace bijlage::readers::xls {

Formats make_formats(const std::map<std::uint16_t, std::string>& codes,
                     const std::vector<std::uint16_t>& of_cell_formats) {
  Formats made;
  made.formats.emplace_back();
  std::map<std::uint16_t, std::uint32_t> known;
  for (const std::uint16_t number : of_cell_formats) {
    const auto [at, is_new] =
        known.try_emplace(number, static_cast<std::uint32_t>(made.formats.size()));
    if (is_new) {
      const auto code = codes.find(number);
      made.formats.push_back(code != codes.end() ? workbook::parse_number_format(code->second)
                                                 : workbook::builtin_number_format(number));
    }
    made.of_cell_format.push_back(at->second);
  }
  return made;
}

}  // namespace bijlage::readers::xls
