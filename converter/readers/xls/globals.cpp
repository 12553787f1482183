#include "readers/xls/globals.hpp"

#include <map>
#include <optional>

#include "base/message.hpp"

namespace bijlage::readers::xls {
namespace {

using workbook::Visibility;

constexpr std::uint16_t biff5 = 0x0500;
constexpr std::uint16_t biff8 = 0x0600;
constexpr std::uint16_t of_workbook = 0x0005;

class GlobalsReader {
 public:
  GlobalsReader(Bytes stream, std::string_view file, const base::Limits& limits)
      : records_(stream, file, 0, stream.size()), globals_(file, limits) {}

  Globals run(Allowance& allowance) {
    read_begin();
    // A sheet that begins ends them too, where their own end was forgotten.
    while (records_.next() && records_.type() != RecordType::end &&
           records_.type() != RecordType::begin) {
      read_record();
    }
    const bool ended = records_.type() == RecordType::end;
    globals_.end = ended ? records_.next_position() : records_.position();
    if (shared_strings_) {
      globals_.strings = read_shared_strings(*shared_strings_, globals_.style, allowance);
    }
    globals_.formats = make_formats(codes_, of_cell_formats_);
    return std::move(globals_);
  }

 private:
  [[noreturn]] void fail(std::string_view key) const {
    throw base::Failure(base::Trouble::input,
                        {std::string(key), {{"file", std::string(globals_.file)}}});
  }

  // [MS-XLS] 2.4.21. Before BIFF5 the record had other numbers: 0x0009, 0x0209, 0x0409.
  void read_begin() {
    if (!records_.next()) records_.fail();
    const auto type = static_cast<unsigned>(records_.type());
    if (type == 0x0009 || type == 0x0209 || type == 0x0409) fail("input.is-xls-too-old");
    if (records_.type() != RecordType::begin) records_.fail();
    const auto version = load<std::uint16_t>(records_.data(4), 0);
    if (version != biff5 && version != biff8) records_.fail();
    if (load<std::uint16_t>(records_.data(), 2) != of_workbook) fail("xls.no-workbook");
    globals_.style.unicode = version == biff8;
  }

  void read_record() {
    switch (records_.type()) {
      case RecordType::code_page:
        globals_.style.code_page = {load<std::uint16_t>(records_.data(2), 0), globals_.file};
        break;
      case RecordType::date_1904:
        globals_.epoch_1904 = load<std::uint16_t>(records_.data(2), 0) != 0;
        break;
      case RecordType::font:
        globals_.style.fonts.add(load<std::uint16_t>(records_.data(10), 8) == 1);
        break;
      case RecordType::format:
        read_format();
        break;
      case RecordType::extended_format:
        of_cell_formats_.push_back(load<std::uint16_t>(records_.data(4), 2));
        break;
      case RecordType::bound_sheet:
        read_sheet();
        break;
      case RecordType::shared_strings:
        shared_strings_ = records_;  // read when all fonts are known
        break;
      case RecordType::supporting_book:
        globals_.names.add_supporting_book(records_, globals_.style);
        break;
      case RecordType::extern_sheet:
        globals_.names.add_extern_sheet(records_, globals_.style);
        break;
      case RecordType::name:
        globals_.names.add_name(records_, globals_.style);
        break;
      case RecordType::macro_project:
        globals_.macros = true;
        break;
      case RecordType::pivot_cache:
        globals_.pivot_caches = true;
        break;
      default:
        break;
    }
  }

  void read_format() {
    Content content(records_, 0);
    const auto number = content.read<std::uint16_t>();
    const std::size_t length =
        globals_.style.unicode ? content.read<std::uint16_t>() : content.read<std::uint8_t>();
    std::string code;
    read_text(content, length, globals_.style, code);
    if (code.size() <= workbook::longest_format_code) codes_[number] = std::move(code);
  }

  void read_sheet() {
    if (globals_.sheets.size() >= globals_.limits.sheets) fail("workbook.too-large");
    Content content(records_, 0);
    SheetEntry sheet;
    sheet.start = content.read<std::uint32_t>();
    const auto state = content.read<std::uint8_t>() & 0x03U;
    if (state == 1) sheet.visibility = Visibility::hidden;
    if (state == 2) sheet.visibility = Visibility::very_hidden;
    sheet.kind = static_cast<SheetEntry::Kind>(content.read<std::uint8_t>());
    const auto length = content.read<std::uint8_t>();
    read_text(content, length, globals_.style, sheet.name);
    globals_.sheets.push_back(std::move(sheet));
  }

  Records records_;
  Globals globals_;
  std::map<std::uint16_t, std::string> codes_;
  std::vector<std::uint16_t> of_cell_formats_;
  std::optional<Records> shared_strings_;
};

}  // namespace

Globals read_globals(Bytes stream, std::string_view file, const base::Limits& limits,
                     Allowance& allowance) {
  return GlobalsReader(stream, file, limits).run(allowance);
}

}  // namespace bijlage::readers::xls
