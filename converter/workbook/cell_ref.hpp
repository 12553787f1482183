#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bijlage::workbook {

/// A cell's place in a sheet, counted from 0; printed the way people in Excel say it ("B7").
struct CellRef {
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  friend auto operator<=>(const CellRef&, const CellRef&) = default;
};

/// A rectangle of cells, both corners included.
struct CellRange {
  CellRef first;
  CellRef last;

  bool contains(CellRef cell) const {
    return cell.row >= first.row && cell.row <= last.row && cell.column >= first.column &&
           cell.column <= last.column;
  }
  friend auto operator<=>(const CellRange&, const CellRange&) = default;
};

/// `A`, `Z`, `AA` … `XFD`.
std::string column_name(std::uint32_t column);
/// `B7`.
std::string a1(CellRef cell);
/// `B5:B16`, or `B7` where the range is one cell.
std::string a1(const CellRange& range);
/// Reads `B7` or `$B$7`. Nothing where the text is no cell of a sheet of 1,048,576 × 16,384.
std::optional<CellRef> parse_cell_ref(std::string_view text);
/// Reads `B5:B16` or `B7`.
std::optional<CellRange> parse_cell_range(std::string_view text);

}  // namespace bijlage::workbook
