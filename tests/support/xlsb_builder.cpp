#include "support/xlsb_builder.hpp"

#include <bit>

#include "support/ooxml_parts.hpp"

namespace bijlage::test {
namespace {

std::string little_endian(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) {
    text += static_cast<char>(static_cast<unsigned char>(value));
    value >>= 8U;
  }
  return text;
}

}  // namespace

std::string u8(unsigned value) { return little_endian(value, 1); }
std::string u16(unsigned value) { return little_endian(value, 2); }
std::string u32(std::uint64_t value) { return little_endian(value, 4); }
std::string f64(double value) { return little_endian(std::bit_cast<std::uint64_t>(value), 8); }

std::string wide(std::u16string_view text) {
  std::string bytes = u32(text.size());
  for (const char16_t unit : text) bytes += u16(unit);
  return bytes;
}

std::string range(unsigned first_row, unsigned last_row, unsigned first_column,
                  unsigned last_column) {
  return u32(first_row) + u32(last_row) + u32(first_column) + u32(last_column);
}

std::string record(unsigned type, const std::string& content) {
  std::string bytes = type < 0x80 ? u8(type) : u8((type & 0x7FU) | 0x80U) + u8(type >> 7U);
  std::size_t size = content.size();
  while (size >= 0x80) {
    bytes += u8(static_cast<unsigned>(size & 0x7FU) | 0x80U);
    size >>= 7U;
  }
  return bytes + u8(static_cast<unsigned>(size)) + content;
}

std::string row(unsigned number, unsigned flags, unsigned height) {
  return record(0, u32(number) + u32(0) + u16(height) + u8(0) + u8(flags) + u8(0) + u32(0));
}

std::string cell_record(unsigned type, unsigned column, const std::string& value, unsigned style) {
  return record(type, u32(column) + u32(style) + value);
}

Xlsb& Xlsb::sheet(std::u16string name, std::string records, unsigned state) {
  sheets_.push_back({std::move(name), std::move(records), state, {}});
  return *this;
}

Xlsb& Xlsb::sheet_relation(std::string id, std::string type, std::string target, bool external) {
  sheets_.back().relations += relation(id, type, target, external);
  return *this;
}

Xlsb& Xlsb::shared_texts(std::string records) {
  workbook_relation("sharedStrings", "sharedStrings.bin");
  return part("xl/sharedStrings.bin", std::move(records));
}

Xlsb& Xlsb::styles(std::string records) {
  workbook_relation("styles", "styles.bin");
  return part("xl/styles.bin", std::move(records));
}

Xlsb& Xlsb::number_formats(const std::vector<std::u16string>& codes) {
  constexpr unsigned first_custom = 164;
  const auto style = [](unsigned format) { return record(47, u16(0) + u16(format) + u32(0)); };
  std::string formats;
  std::string cells = style(0);
  for (unsigned i = 0; i < codes.size(); ++i) {
    formats += record(44, u16(first_custom + i) + wide(codes[i]));
    cells += style(first_custom + i);
  }
  // The style that all others stem from counts for none of the cells.
  return styles(formats + record(626) + style(9) + record(627) + record(617) + cells + record(618));
}

Xlsb& Xlsb::before_sheets(std::string records) {
  before_ += records;
  return *this;
}

Xlsb& Xlsb::after_sheets(std::string records) {
  after_ += records;
  return *this;
}

Xlsb& Xlsb::workbook_relation(std::string type, std::string target) {
  relations_ += relation("w" + std::to_string(relations_.size()), type, target);
  return *this;
}

Xlsb& Xlsb::part(std::string name, std::string content) {
  parts_.emplace_back(std::move(name), std::move(content));
  return *this;
}

std::string Xlsb::bytes() const {
  std::vector<ZipPart> all;
  const auto add = [&all](const std::string& name, const std::string& content) {
    put_part(all, name, content);
  };
  std::string list;
  std::string relations = relations_;
  for (unsigned i = 0; i < sheets_.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const SheetRecords& sheet = sheets_[i];
    const std::u16string id = u"rId" + std::u16string(number.begin(), number.end());
    list += record(156, u32(sheet.state) + u32(i + 1) + wide(id) + wide(sheet.name));
    relations += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".bin");
    add("xl/worksheets/sheet" + number + ".bin", sheet.records);
    if (!sheet.relations.empty()) {
      add("xl/worksheets/_rels/sheet" + number + ".bin.rels", relations_part(sheet.relations));
    }
  }
  add("_rels/.rels", relations_part(relation("rId1", "officeDocument", "xl/workbook.bin")));
  add("xl/workbook.bin", before_ + list + after_);
  add("xl/_rels/workbook.bin.rels", relations_part(relations));
  for (const auto& [name, content] : parts_) add(name, content);
  return zip_of(all);
}

}  // namespace bijlage::test
