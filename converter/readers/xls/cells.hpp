#pragma once

#include <vector>

#include "readers/allowance.hpp"
#include "readers/xls/globals.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xls {

/// Makes cells of the records that hold them and puts them into a sheet. Cells that are only
/// formatted have records of their own, which are no business of this one.
class CellReader {
 public:
  /// All outlive the object.
  CellReader(const Globals& globals, Records& records, Allowance& allowance, workbook::Sheet& sheet)
      : globals_(globals), records_(records), allowance_(allowance), sheet_(sheet) {
    sheet_.shared_texts = globals.strings.store;
  }

  /// False where the record at hand holds no cells. A text that does not exist is the failure
  /// `xls.text-missing`: a label would be lost.
  bool read();

 private:
  workbook::Cell& add(std::uint16_t row, std::uint16_t column, std::uint16_t cell_format);
  workbook::Cell& add(Bytes data);
  void add_number(workbook::Cell& cell, double number);
  void add_text(workbook::Cell& cell, Content& content, std::size_t length);
  void set_error(workbook::Cell& cell, std::uint8_t code);
  void read_shared_string();
  void read_label();
  void read_rich_label();
  void read_boolean_or_error();
  void read_multiple_rk();
  void read_formula();
  void read_formula_text();

  const Globals& globals_;
  Records& records_;
  Allowance& allowance_;
  workbook::Sheet& sheet_;
  bool text_follows_ = false;  ///< for the last cell, a formula
};

}  // namespace bijlage::readers::xls
