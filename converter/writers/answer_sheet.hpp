#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <vector>

#include "answers/answer_book.hpp"
#include "writers/xlsx_styles.hpp"

namespace bijlage::writers {

/// What the sheets of one workbook share.
struct SheetContext {
  lxw_workbook* book = nullptr;
  XlsxStyles* styles = nullptr;
  /// The name in the workbook of each sheet of the answer.
  std::map<std::string, std::string, std::less<>> names;
  std::vector<std::string> table_names;  ///< those given so far
  std::string footer;                    ///< with header and footer codes
};

/// Writes one sheet of an answer onto an empty worksheet of that name.
void write_sheet(const answers::Sheet& sheet, const std::string& name, lxw_worksheet* into,
                 SheetContext& context);

}  // namespace bijlage::writers
