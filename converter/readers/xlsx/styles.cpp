#include "readers/xlsx/styles.hpp"

namespace bijlage::readers {
namespace {

void read_codes(OoxmlPart& part, std::map<std::uint32_t, std::string>& codes) {
  while (part.to_child(2)) {
    const auto id = part.number("numFmtId");
    const auto code = part.attribute("formatCode");
    if (part.name() == "numFmt" && id && code) codes[*id] = *code;
  }
}

void read_cell_styles(OoxmlPart& part, std::vector<std::uint32_t>& format_ids) {
  while (part.to_child(2)) {
    if (part.name() == "xf") format_ids.push_back(part.number("numFmtId").value_or(0));
  }
}

}  // namespace

Styles make_styles(const std::map<std::uint32_t, std::string>& codes,
                   const std::vector<std::uint32_t>& format_ids) {
  Styles styles;
  styles.formats.emplace_back();
  std::map<std::uint32_t, std::uint32_t> known{{0, 0}};
  for (const std::uint32_t id : format_ids) {
    const auto [at, is_new] = known.try_emplace(id, static_cast<std::uint32_t>(known.size()));
    if (is_new) {
      const auto code = codes.find(id);
      styles.formats.push_back(code != codes.end() ? workbook::parse_number_format(code->second)
                                                   : workbook::builtin_number_format(id));
    }
    styles.of_cell_style.push_back(at->second);
  }
  return styles;
}

Styles read_styles(const Package& package, const package::ZipEntry* entry) {
  std::map<std::uint32_t, std::string> codes;
  std::vector<std::uint32_t> format_ids;
  if (entry == nullptr) return make_styles(codes, format_ids);
  OoxmlPart part(package, *entry);
  part.to_child(0);
  while (part.to_child(1)) {
    if (part.name() == "numFmts") {
      read_codes(part, codes);
    } else if (part.name() == "cellXfs") {
      read_cell_styles(part, format_ids);
    }
  }
  return make_styles(codes, format_ids);
}

}  // namespace bijlage::readers
