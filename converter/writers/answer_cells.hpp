#pragma once

#include <xlsxwriter.h>

#include <string>
#include <string_view>
#include <vector>

#include "answers/answer_book.hpp"
#include "writers/xlsx_styles.hpp"

namespace bijlage::writers {

struct SheetContext;

/// Writes the cells of one worksheet. Texts are always strings, whatever they begin with.
class CellWriter {
 public:
  CellWriter(lxw_worksheet* sheet, const SheetContext& context)
      : sheet_(sheet), context_(&context) {}

  /// A text in column A; `where` it leads may be null.
  void write_line(lxw_row_t row, std::string_view words, Look look, const answers::Link* where);
  /// `base` says what the cells of the column and row have in common.
  void write(workbook::CellRef place, const answers::Cell& cell, answers::ColumnKind kind,
             const Style& base);

 private:
  void text(workbook::CellRef place, std::string_view words, const Style& style);
  void link(workbook::CellRef place, const answers::Link& where, const Style& style);
  void total(workbook::CellRef place, const answers::Total& sum);
  lxw_format* number_format(const answers::Number& number, bool total) const;

  lxw_worksheet* sheet_;
  const SheetContext* context_;
  std::size_t links_ = 0;
};

/// Does the column hold texts that stand right of numbers?
bool follows_numbers(const answers::Table& table, std::size_t column);

/// The columns' titles; one that is there twice gets a number, as Excel demands of a table.
std::vector<std::string> unique_titles(const answers::Table& table);

}  // namespace bijlage::writers
