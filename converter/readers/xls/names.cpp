#include "readers/xls/names.hpp"

#include <algorithm>
#include <array>

namespace bijlage::readers::xls {

using workbook::CellRange;
using workbook::DefinedName;

namespace {

constexpr std::uint16_t this_workbook = 0x0401;
constexpr std::size_t longest_sheet_name = std::size_t{31} * 3;  // characters, in UTF-8
constexpr std::uint16_t add_in = 0x3A01;
constexpr std::size_t name_head = 14;
constexpr std::uint32_t last_row = 65'535;
constexpr std::uint32_t last_column = 255;

// [MS-XLS] 2.4.150; the prefix is how .xlsx writes them.
std::string built_in_name(char32_t code) {
  constexpr std::array<std::string_view, 14> names = {
      "Consolidate_Area", "Auto_Open",       "Auto_Close",   "Extract",        "Database",
      "Criteria",         "Print_Area",      "Print_Titles", "Recorder",       "Data_Form",
      "Auto_Activate",    "Auto_Deactivate", "Sheet_Title",  "_FilterDatabase"};
  if (code >= names.size()) return {};
  return "_xlnm." + std::string(names[code]);
}
constexpr char32_t filter_code = 13;

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

std::string quoted(const std::string& sheet) {
  const bool digit_first = !sheet.empty() && sheet[0] >= '0' && sheet[0] <= '9';
  if (!digit_first && std::all_of(sheet.begin(), sheet.end(), is_plain)) return sheet;
  std::string text = "'";
  for (const char c : sheet) {
    text += c;
    if (c == '\'') text += c;
  }
  return text + "'";
}

std::string absolute(const CellRange& cells) {
  const auto column = [](std::uint32_t number) { return "$" + workbook::column_name(number); };
  const auto row = [](std::uint32_t number) { return "$" + std::to_string(number + 1); };
  if (cells.first.row == 0 && cells.last.row == last_row) {
    return column(cells.first.column) + ":" + column(cells.last.column);
  }
  if (cells.first.column == 0 && cells.last.column == last_column) {
    return row(cells.first.row) + ":" + row(cells.last.row);
  }
  const auto place = [&](workbook::CellRef cell) { return column(cell.column) + row(cell.row); };
  if (cells.first == cells.last) return place(cells.first);
  return place(cells.first) + ":" + place(cells.last);
}

// An encoded path ([MS-XLS] 2.5.277) has control characters between its folders, and the file's
// name in brackets where a sheet's follows.
std::string file_name(std::string_view path) {
  path = path.substr(0, path.find(']'));
  const auto separates = [](char c) {
    return (c >= '\0' && c < ' ') || c == '/' || c == '\\' || c == '[';
  };
  const auto start = std::find_if(path.rbegin(), path.rend(), separates).base();
  return {start, path.end()};
}

}  // namespace

void Names::add_supporting_book(Records& records, const TextStyle& style) {
  const auto length = load<std::uint16_t>(records.data(4), 2);
  own_books_.push_back(length == this_workbook);
  if (length == this_workbook || length == add_in) return;
  std::string path;
  Content content(records, 4);
  read_text(content, length, style, path);
  external_files_.insert(file_name(path));
}

void Names::add_extern_sheet(Records& records, const TextStyle& style) {
  Content content(records, 0);
  if (style.unicode) {
    for (auto count = content.read<std::uint16_t>(); count > 0 && !content.at_end(); --count) {
      const auto book = content.read<std::uint16_t>();
      const auto first = content.read<std::uint16_t>();
      sheet_references_.push_back({book, first, content.read<std::uint16_t>()});
    }
    return;
  }
  std::string path;
  const std::size_t length = content.read<std::uint8_t>();
  if (length == 0 || content.at_end()) return;
  read_text(content, length, style, path);
  // An encoded path starts with 1; other low characters stand for this workbook, `:` for add-ins.
  if (path.starts_with('\x01')) external_files_.insert(file_name(path));
}

void Names::add_name(Records& records, const TextStyle& style) {
  const Bytes head = records.data(name_head);
  const auto flags = load<std::uint16_t>(head, 0);
  const auto length = load<std::uint8_t>(head, 3);
  const auto formula_size = load<std::uint16_t>(head, 4);
  Name name;
  name.sheet = load<std::uint16_t>(head, 8);
  name.hidden = (flags & 0x01U) != 0;
  Content content(records, name_head);
  read_text(content, length, style, name.name);
  const bool built_in = (flags & 0x20U) != 0;
  if (built_in && !name.name.empty()) {
    const auto code = static_cast<unsigned char>(name.name[0]);
    name.is_filter = code == filter_code;
    if (std::string known = built_in_name(code); !known.empty()) name.name = std::move(known);
  }
  const Bytes formula = content.take(formula_size, 1);
  if (style.unicode && formula.size() == formula_size) name.target = target_of(formula);
  if (name.is_filter) filters_.push_back(names_.size());
  names_.push_back(std::move(name));
}

// A reference to one cell or range of another sheet and nothing else ([MS-XLS] 2.5.198.105 and
// 2.5.198.28), with all of its parts absolute.
std::optional<Names::Target> Names::target_of(Bytes formula) {
  constexpr std::uint16_t relative = 0xC000;
  const auto token = formula.empty() ? 0U : load<std::uint8_t>(formula, 0) & 0x9FU;
  const auto number = [formula](std::size_t at) { return load<std::uint16_t>(formula, at); };
  if (token == 0x1A && formula.size() == 7) {
    if ((number(5) & relative) != 0) return std::nullopt;
    return Target{number(1), {{number(3), number(5)}, {number(3), number(5)}}};
  }
  if (token == 0x1B && formula.size() == 11) {
    if (((number(7) | number(9)) & relative) != 0) return std::nullopt;
    return Target{number(1), {{number(3), number(7)}, {number(5), number(9)}}};
  }
  return std::nullopt;
}

// Nothing where it is a place in another workbook, on several sheets or on none.
std::optional<std::size_t> Names::sheet_of(const Name& name) const {
  constexpr std::uint16_t its_own = 0xFFFF;
  if (!name.target) return std::nullopt;
  if (name.target->reference == its_own && name.sheet > 0) return name.sheet - 1;
  if (name.target->reference >= sheet_references_.size()) return std::nullopt;
  const SheetReference& sheet = sheet_references_[name.target->reference];
  const bool own = sheet.book < own_books_.size() && own_books_[sheet.book];
  if (!own || sheet.first != sheet.last) return std::nullopt;
  return sheet.first;
}

std::vector<DefinedName> Names::defined(const std::vector<std::string>& sheets) const {
  std::vector<DefinedName> all;
  for (const Name& name : names_) {
    DefinedName defined;
    defined.name = name.name;
    defined.hidden = name.hidden;
    if (name.sheet > 0 && name.sheet <= sheets.size()) defined.sheet = sheets[name.sheet - 1];
    const auto sheet = sheet_of(name);
    // A longer one than Excel allows is no sheet's, and would stand in a million names.
    if (sheet && *sheet < sheets.size() && sheets[*sheet].size() <= longest_sheet_name) {
      defined.target = quoted(sheets[*sheet]) + "!" + absolute(name.target->cells);
    }
    all.push_back(std::move(defined));
  }
  return all;
}

std::optional<CellRange> Names::filter_of(std::size_t sheet) const {
  // A sheet has one filter: what comes behind as many as there can be sheets is not looked at.
  constexpr std::size_t most = 10'000;
  for (std::size_t i = 0; i < std::min(filters_.size(), most); ++i) {
    const Name& name = names_[filters_[i]];
    if (sheet_of(name) == sheet) return name.target->cells;
  }
  return std::nullopt;
}

}  // namespace bijlage::readers::xls
