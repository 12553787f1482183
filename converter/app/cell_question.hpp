#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "workbook/cell_ref.hpp"

namespace bijlage::app {

/// The cells that a user asks about.
struct CellQuestion {
  std::string sheet;                         ///< empty: any sheet
  std::optional<workbook::CellRange> cells;  ///< nothing: the whole sheet
};

/// Reads `B5`, `B5:C9`, `Sheet!B5`, `'My sheet'!B5:C9` (a quote in a name is doubled, as in Excel)
/// and `Sheet!` for a whole sheet. Throws `base::Failure` (Trouble::usage).
CellQuestion parse_cell_question(std::string_view text);

}  // namespace bijlage::app
