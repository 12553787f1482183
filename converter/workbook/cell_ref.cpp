#include "workbook/cell_ref.hpp"

#include <algorithm>

#include "base/characters.hpp"

namespace bijlage::workbook {
namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint32_t most_columns = 16'384;
constexpr std::uint32_t letters = 26;

using base::is_digit;
using base::is_letter;

// Takes the `$` of an absolute reference away.
void skip_dollar(std::string_view& text) {
  if (!text.empty() && text[0] == '$') text.remove_prefix(1);
}

}  // namespace

std::string column_name(std::uint32_t column) {
  std::string name;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
    name.insert(name.begin(), static_cast<char>('A' + static_cast<char>((rest - 1) % letters)));
  }
  return name;
}

std::string a1(CellRef cell) { return column_name(cell.column) + std::to_string(cell.row + 1); }

std::string a1(const CellRange& range) {
  if (range.first == range.last) return a1(range.first);
  return a1(range.first) + ":" + a1(range.last);
}

std::optional<CellRef> parse_cell_ref(std::string_view text) {
  skip_dollar(text);
  std::uint32_t column = 0;
  const std::string_view whole = text;
  for (; !text.empty() && is_letter(text[0]); text.remove_prefix(1)) {
    const auto lower = static_cast<unsigned char>(static_cast<unsigned char>(text[0]) | 0x20U);
    column = column * letters + (lower - static_cast<unsigned char>('a')) + 1U;
    if (column > most_columns) return std::nullopt;
  }
  if (text.size() == whole.size()) return std::nullopt;
  skip_dollar(text);
  if (text.empty()) return std::nullopt;
  std::uint32_t row = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    row = row * 10 + static_cast<std::uint32_t>(c - '0');
    if (row > most_rows) return std::nullopt;
  }
  if (row == 0) return std::nullopt;
  return CellRef{row - 1, column - 1};
}

std::optional<CellRange> parse_cell_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = parse_cell_ref(text.substr(0, colon));
  if (!first) return std::nullopt;
  if (colon == std::string_view::npos) return CellRange{*first, *first};
  const auto last = parse_cell_ref(text.substr(colon + 1));
  if (!last) return std::nullopt;
  // Whatever corners were written, the range has its top left first.
  return CellRange{{std::min(first->row, last->row), std::min(first->column, last->column)},
                   {std::max(first->row, last->row), std::max(first->column, last->column)}};
}

}  // namespace bijlage::workbook
