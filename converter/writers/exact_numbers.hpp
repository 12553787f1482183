#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "workbook/cell_ref.hpp"

namespace bijlage::writers {

/// Numbers of a workbook by libxlsxwriter that need their seventeenth digit. It writes sixteen, and
/// has no option for more; such a number would read back as one beside it.
class ExactNumbers {
 public:
  /// Keeps the number of a cell, where sixteen digits are not enough. The cells of a sheet, counted
  /// from 0, are told in reading order.
  void keep(std::size_t sheet, workbook::CellRef cell, double number);

  /// The finished workbook with each of them in full; the same bytes where there are none.
  std::string put_into(std::string workbook) const;

 private:
  struct Kept {
    workbook::CellRef cell;
    double number = 0;
  };
  static std::string put_into_sheet(const std::string& xml, const std::vector<Kept>& numbers);

  std::map<std::string, std::vector<Kept>> by_part_;
};

}  // namespace bijlage::writers
