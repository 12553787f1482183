#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "workbook/cell_ref.hpp"

namespace bijlage::writers {

/// A cell as a person sees it.
struct ShownCell {
  std::uint32_t column = 0;
  std::string text;

  friend bool operator==(const ShownCell&, const ShownCell&) = default;
};

/// The cells of a row that are not empty, left to right; of a long row, those around a cell.
using ShownRow = std::vector<ShownCell>;

/// Rows around cells that findings are about, by sheet and cell.
using ShownRows = std::map<std::pair<std::string, workbook::CellRef>, ShownRow>;

}  // namespace bijlage::writers
