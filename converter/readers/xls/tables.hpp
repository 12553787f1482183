#pragma once

#include <string>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/xls/globals.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xls {

/// Collects the tables of a sheet, each of which is a record of a shared feature (Feature11 or
/// Feature12: [MS-XLS] 2.4.114, 2.4.115, 2.5.266).
class Tables {
 public:
  /// All outlive the object.
  Tables(const Globals& globals, Records& records, Allowance& allowance)
      : globals_(globals), records_(records), allowance_(allowance) {}

  /// False where the record at hand is no table.
  bool read();
  /// In the order of their cells. The names of their columns are the texts of their headers in
  /// `sheet`, whose cells are complete.
  std::vector<workbook::ListTable> take(const workbook::Sheet& sheet);
  /// The ranges of those whose name could not be read.
  const std::vector<std::string>& damaged() const { return damaged_; }

 private:
  void read_feature();

  const Globals& globals_;
  Records& records_;
  Allowance& allowance_;
  std::vector<workbook::ListTable> tables_;
  std::vector<std::string> damaged_;
};

}  // namespace bijlage::readers::xls
