#include "readers/xlsx/styles.hpp"

namespace bijlage::readers {
namespace {

// Lower numbers mean a format without a code of the file's own (18.8.30).
constexpr std::uint32_t first_own_number = 164;

void read_codes(OoxmlPart& part, StyleList& list) {
  while (part.to_child(2)) {
    const auto id = part.number("numFmtId");
    const auto code = part.attribute("formatCode");
    if (part.name() == "numFmt" && id && code) list.add_code(*id, *code);
  }
}

void read_cell_styles(OoxmlPart& part, StyleList& list) {
  while (part.to_child(2)) {
    if (part.name() == "xf") list.add_cell_style(part.number("numFmtId").value_or(0));
  }
}

}  // namespace

void StyleList::add_code(std::uint32_t number, std::string_view code) {
  // As a code, and twice as a format with what stands before and behind the figure.
  constexpr std::uint64_t copies = 4;
  if (code.size() > workbook::longest_format_code) code = {};
  allowance_.take_memory(copies * (sizeof(workbook::NumberFormat) + code.size()));
  codes_[number] = code;
}

void StyleList::add_cell_style(std::uint32_t format_number) {
  allowance_.take_memory(2 * sizeof format_number);
  format_numbers_.push_back(format_number);
}

Styles StyleList::styles() const {
  Styles styles;
  styles.formats.emplace_back();
  std::map<std::uint32_t, std::uint32_t> known{{0, 0}};
  for (const std::uint32_t number : format_numbers_) {
    const auto code = codes_.find(number);
    if (code == codes_.end() && number >= first_own_number) {
      styles.of_cell_style.push_back(0);
      continue;
    }
    const auto [at, is_new] = known.try_emplace(number, static_cast<std::uint32_t>(known.size()));
    if (is_new) {
      styles.formats.push_back(code != codes_.end() ? workbook::parse_number_format(code->second)
                                                    : workbook::builtin_number_format(number));
    }
    styles.of_cell_style.push_back(at->second);
  }
  return styles;
}

Styles read_styles(const Package& package, const package::ZipEntry* entry, Allowance& allowance) {
  StyleList list(allowance);
  if (entry == nullptr) return list.styles();
  OoxmlPart part(package, *entry);
  part.to_child(0);
  while (part.to_child(1)) {
    if (part.name() == "numFmts") {
      read_codes(part, list);
    } else if (part.name() == "cellXfs") {
      read_cell_styles(part, list);
    }
  }
  return list.styles();
}

}  // namespace bijlage::readers
