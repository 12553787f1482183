#pragma once

#include <string>
#include <vector>

#include "base/limits.hpp"
#include "readers/allowance.hpp"
#include "readers/xlsb/strings.hpp"
#include "readers/xlsb/styles.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xlsb {

/// What is the same for all cells of a workbook.
struct CellContext {
  const BookStyles& styles;
  const SharedTexts& texts;
  bool epoch_1904 = false;
  const base::Limits& limits;
};

/// Makes cells of records and puts them into a sheet.
///
/// Of formulas it is only said that they are there: their tokens (2.2.2) are not put in words,
/// and the value that is stored with them is the cell's.
class CellReader {
 public:
  CellReader(const CellContext& context, std::string file, workbook::Sheet& sheet,
             Allowance& allowance)
      : context_(context), file_(std::move(file)), sheet_(sheet), allowance_(allowance) {}

  /// The row that the next cells are in. One outside the limits is the failure
  /// `workbook.outside-sheet`, like a column.
  void begin_row(std::uint32_t row);
  /// False where the record is none of a cell. Cells that are only formatted are left out. A
  /// shared text that does not exist is the failure `xlsx.text-missing`: a label would be lost.
  bool read(RecordType type, Content content);

  /// The cells with a number that is none (they became errors).
  const std::vector<workbook::CellRef>& unreadable() const { return unreadable_; }

 private:
  struct Shape;
  static const Shape* shape_of(RecordType type);

  [[noreturn]] void fail(std::string_view key, workbook::CellRef place) const;
  workbook::CellRef next_place(const Shape& shape, Content& content);
  void set_number(double number, workbook::Cell& cell);
  void set_shared(std::uint32_t index, workbook::Cell& cell) const;
  void end_text(workbook::CellKind kind, std::size_t start, workbook::Cell& cell);
  void set_error(std::string_view code, workbook::Cell& cell);

  CellContext context_;
  std::string file_;
  workbook::Sheet& sheet_;
  Allowance& allowance_;
  std::uint32_t row_ = 0;
  std::uint32_t next_column_ = 0;
  std::vector<workbook::CellRef> unreadable_;
};

}  // namespace bijlage::readers::xlsb
