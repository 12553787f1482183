#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/cell_role.hpp"
#include "workbook/workbook.hpp"

/// A workbook that can be edited as people edit one in Excel, and of which every cell remembers
/// which cell of the first version it was.
namespace bijlage::mapping::test {

struct TrackedCell {
  workbook::Cell cell;
  std::string text;
  int origin = -1;  ///< number of the cell in the first version; -1: it is new
  model::CellRole role = model::CellRole::unmapped;  ///< what it was in the first version

  bool empty() const { return cell.kind == workbook::CellKind::blank; }
  bool is_text() const { return cell.kind == workbook::CellKind::text; }
};

struct TrackedSheet {
  std::string name;
  std::vector<std::vector<TrackedCell>> rows;  ///< all of one width
  std::vector<workbook::CellRange> merges;

  std::uint32_t height() const { return static_cast<std::uint32_t>(rows.size()); }
  std::uint32_t width() const {
    return rows.empty() ? 0 : static_cast<std::uint32_t>(rows.front().size());
  }
  TrackedCell& at(workbook::CellRef place) { return rows[place.row][place.column]; }
  const TrackedCell& at(workbook::CellRef place) const { return rows[place.row][place.column]; }
  bool blank_row(std::uint32_t row) const;

  void insert_row(std::uint32_t before);
  void insert_column(std::uint32_t before);
  /// A merged range that loses its first cell keeps its text, as in Excel.
  void drop_row(std::uint32_t row);
  void drop_column(std::uint32_t column);
  /// Ranges merged over one of them and others fall apart.
  void swap_columns(std::uint32_t a, std::uint32_t b);
  void swap_rows(std::uint32_t a, std::uint32_t b);
  void write(workbook::CellRef place, const std::string& text);
  void write(workbook::CellRef place, double number);
};

class TrackedBook {
 public:
  TrackedBook(const workbook::Workbook& book, const model::CellAccounts& accounts);
  workbook::Workbook book() const;
  /// Where a cell of the first version is now: the sheet's name and its place; nothing where it
  /// is gone. One that was copied is where it first stands.
  struct Place {
    std::string sheet;
    workbook::CellRef cell;
  };
  std::vector<std::pair<int, Place>> places() const;

  std::vector<TrackedSheet> sheets;

 private:
  std::vector<workbook::NumberFormat> formats_;
};

}  // namespace bijlage::mapping::test
