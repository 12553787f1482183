#pragma once

#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "package/bytes.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::html {

/// What reading a page needs to know of its file.
struct PageSource {
  std::string_view html;  ///< UTF-8
  std::string file;       ///< its name
  std::uint64_t input_bytes = 0;
  const base::Limits& limits;
  package::LetGo let_go = {};
  std::size_t most_cells = 0;  ///< to make room for
};

/// Reads a page as Excel opens it: one sheet, on which tables and the texts around them stand
/// below each other. `html.no-table` where there is no table.
workbook::Workbook read_page(const PageSource& source);

}  // namespace bijlage::readers::html
