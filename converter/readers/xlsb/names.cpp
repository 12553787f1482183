#include "readers/xlsb/names.hpp"

#include <algorithm>

namespace bijlage::readers::xlsb {
namespace {

// How tokens of formulas begin, whatever kind of value is wanted of them (2.5.98.88 and .31).
constexpr unsigned kind_bits = 0x1F;
constexpr unsigned cell_token = 0x1A;
constexpr unsigned range_token = 0x1B;
constexpr unsigned column_bits = 0x3FFF;
constexpr std::uint32_t last_row = 1'048'575;
constexpr std::uint32_t last_column = 16'383;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// As formulas write it: in quotes unless it is one word that is no cell.
std::string quoted(const std::string& sheet) {
  const bool word = std::all_of(sheet.begin(), sheet.end(), is_plain) && !sheet.empty() &&
                    !(sheet.front() >= '0' && sheet.front() <= '9') &&
                    !workbook::parse_cell_ref(sheet);
  if (word) return sheet;
  std::string text = "'";
  for (const char c : sheet) text += c == '\'' ? "''" : std::string(1, c);
  return text + "'";
}

std::string fixed(workbook::CellRef cell) {
  return "$" + workbook::column_name(cell.column) + "$" + std::to_string(cell.row + 1);
}

std::string fixed(const workbook::CellRange& range) {
  if (range.first.column == 0 && range.last.column == last_column) {
    return "$" + std::to_string(range.first.row + 1) + ":$" + std::to_string(range.last.row + 1);
  }
  if (range.first.row == 0 && range.last.row == last_row) {
    return "$" + workbook::column_name(range.first.column) + ":$" +
           workbook::column_name(range.last.column);
  }
  if (range.first == range.last) return fixed(range.first);
  return fixed(range.first) + ":" + fixed(range.last);
}

}  // namespace

void NameReader::add_source(RecordType type, Content content) {
  switch (type) {
    case RecordType::source_self:
    case RecordType::source_same:
    case RecordType::source_book:
    case RecordType::source_addin:
      own_books_.push_back(type == RecordType::source_self);
      break;
    case RecordType::source_sheets: {
      constexpr std::size_t size = 12;
      const std::size_t count = content.u32();
      for (std::size_t i = 0; i < count && content.left() >= size; ++i) {
        const std::uint32_t book = content.u32();
        const std::uint32_t first = content.u32();
        sources_.push_back({book, first, content.u32()});
      }
      break;
    }
    default:
      break;
  }
}

const std::string* NameReader::sheet_of(std::size_t source) const {
  if (source >= sources_.size()) return nullptr;
  const Source& found = sources_[source];
  const bool own = found.book < own_books_.size() && own_books_[found.book];
  if (!own || found.first_sheet != found.last_sheet || found.first_sheet >= sheets_.size()) {
    return nullptr;
  }
  return &sheets_[found.first_sheet];
}

std::string NameReader::target_of(Content formula) const {
  constexpr std::size_t cell_size = 9;
  constexpr std::size_t range_size = 15;
  const std::size_t size = formula.left();
  if (size != cell_size && size != range_size) return {};
  const unsigned kind = formula.u8() & kind_bits;
  if (kind != (size == cell_size ? cell_token : range_token)) return {};
  const std::string* const sheet = sheet_of(formula.u16());
  if (sheet == nullptr) return {};
  workbook::CellRange range;
  range.first.row = formula.u32();
  range.last.row = size == cell_size ? range.first.row : formula.u32();
  range.first.column = formula.u16() & column_bits;
  range.last.column = size == cell_size ? range.first.column : formula.u16() & column_bits;
  if (range.first.row > range.last.row || range.last.row > last_row) return {};
  return quoted(*sheet) + "!" + fixed(range);
}

workbook::DefinedName NameReader::read_name(Content content) const {
  workbook::DefinedName name;
  name.hidden = (content.u32() & 1U) != 0;
  content.u8();  // a shortcut key
  const std::size_t sheet = content.u32();
  if (sheet < sheets_.size()) name.sheet = sheets_[sheet];
  name.name = content.text();
  const std::size_t size = content.u32();
  const Origin& origin = content.origin();
  name.target = target_of({content.take(size), origin});
  return name;
}

}  // namespace bijlage::readers::xlsb
