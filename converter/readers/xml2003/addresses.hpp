#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "workbook/cell_ref.hpp"

/// Places by numbers, as Excel's XML files write them: `R1C1` is `$A$1`.
namespace bijlage::readers::xml2003 {

/// Reads `R1C1:R9C2` or `R5C2`, nothing else. Nothing outside a sheet of 1,048,576 × 16,384.
std::optional<workbook::CellRange> parse_r1c1(std::string_view text);

/// `=Blad1!R1C1:R9C2` → `Blad1!$A$1:$B$9`; what else a name refers to stays as written, without
/// the `=`.
std::string target_in_a1(std::string_view refers_to);

}  // namespace bijlage::readers::xml2003
