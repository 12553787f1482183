#include "support/xls_builder.hpp"

#include <bit>
#include <utility>

#include "support/ole2_builder.hpp"

namespace bijlage::test {
namespace {

constexpr unsigned bof = 0x0809;
constexpr unsigned eof = 0x000A;
constexpr unsigned first_custom_format = 164;

std::string little_endian(std::uint64_t number, std::size_t bytes) {
  std::string text(bytes, '\0');
  put(text, 0, number, bytes);
  return text;
}

}  // namespace

std::string le8(unsigned number) { return little_endian(number, 1); }
std::string le16(unsigned number) { return little_endian(number, 2); }
std::string le32(std::uint32_t number) { return little_endian(number, 4); }
std::string le64(double number) { return little_endian(std::bit_cast<std::uint64_t>(number), 8); }

std::string utf16(std::string_view text) {
  std::string wide;
  for (const char c : text) wide += le16(static_cast<unsigned char>(c));
  return wide;
}

std::string record(unsigned type, std::string_view content) {
  return le16(type) + le16(static_cast<unsigned>(content.size())) + std::string(content);
}

std::string at(unsigned row, unsigned column, unsigned cell_format) {
  return le16(row) + le16(column) + le16(cell_format);
}

std::string text16(std::string_view text) {
  return le16(static_cast<unsigned>(text.size())) + le8(0) + std::string(text);
}

std::string text8(std::string_view text) {
  return le8(static_cast<unsigned>(text.size())) + le8(0) + std::string(text);
}

std::string number_cell(unsigned row, unsigned column, double number, unsigned cell_format) {
  return record(0x0203, at(row, column, cell_format) + le64(number));
}

std::string shared_cell(unsigned row, unsigned column, std::uint32_t text) {
  return record(0x00FD, at(row, column) + le32(text));
}

Xls& Xls::sheet(std::string name, std::string records, unsigned state, unsigned kind) {
  sheets_.push_back({std::move(name), std::move(records), state, kind});
  return *this;
}

Xls& Xls::before(std::string records) {
  before_ += std::move(records);
  return *this;
}

Xls& Xls::after(std::string records) {
  after_ += std::move(records);
  return *this;
}

Xls& Xls::shared_texts(const std::vector<std::string>& texts) {
  const auto count = static_cast<std::uint32_t>(texts.size());
  std::string content = le32(count) + le32(count);
  for (const std::string& text : texts) content += text16(text);
  return after(record(0x00FC, content));
}

Xls& Xls::number_formats(const std::vector<std::string>& codes) {
  std::string cell_formats = record(0x00E0, le16(0) + le16(0) + std::string(16, '\0'));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto number = static_cast<unsigned>(first_custom_format + i);
    const std::string code = version_ == Version::biff8
                                 ? text16(codes[i])
                                 : le8(static_cast<unsigned>(codes[i].size())) + codes[i];
    before(record(0x041E, le16(number) + code));
    cell_formats += record(0x00E0, le16(0) + le16(number) + std::string(16, '\0'));
  }
  return before(cell_formats);
}

Xls& Xls::stream(std::string path, std::string content) {
  streams_.emplace_back(std::move(path), std::move(content));
  return *this;
}

Xls& Xls::shift_places(std::uint32_t by) {
  shift_ = by;
  return *this;
}

Xls& Xls::cut_off(std::size_t bytes) {
  cut_off_ = bytes;
  return *this;
}

std::string Xls::begin(unsigned kind) const {
  return record(bof, le16(version_ == Version::biff8 ? 0x0600 : 0x0500) + le16(kind) +
                         std::string(version_ == Version::biff8 ? 12 : 4, '\0'));
}

std::string Xls::list_entry(const Sheet& sheet, std::uint32_t place) const {
  const std::string name = version_ == Version::biff8
                               ? text8(sheet.name)
                               : le8(static_cast<unsigned>(sheet.name.size())) + sheet.name;
  return record(0x0085, le32(place) + le8(sheet.state) + le8(sheet.kind) + name);
}

std::string Xls::records() const {
  constexpr unsigned of_workbook = 0x0005;
  constexpr unsigned of_worksheet = 0x0010;
  std::string list;
  for (const Sheet& sheet : sheets_) list += list_entry(sheet, 0);
  const std::string head = begin(of_workbook) + before_;
  const std::string tail = after_ + record(eof, "");
  auto place = static_cast<std::uint32_t>(head.size() + list.size() + tail.size());
  list.clear();
  std::string all_sheets;
  for (const Sheet& sheet : sheets_) {
    list += list_entry(sheet, place + static_cast<std::uint32_t>(all_sheets.size()) + shift_);
    const unsigned kind = sheet.kind == 2 ? 0x0020 : sheet.kind == 6 ? 0x0006 : of_worksheet;
    all_sheets += begin(kind) + sheet.records + record(eof, "");
  }
  std::string whole = head + list + tail + all_sheets;
  whole.resize(whole.size() - cut_off_);
  return whole;
}

std::string Xls::bytes() const {
  std::vector<Ole2Stream> streams = {{version_ == Version::biff8 ? "Workbook" : "Book", records()}};
  for (const auto& [path, content] : streams_) streams.push_back({path, content});
  return ole2_of(streams);
}

}  // namespace bijlage::test
