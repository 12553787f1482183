#pragma once

#include <optional>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/xls/globals.hpp"
#include "readers/xls/substreams.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xls {

/// Reads the records of a worksheet ([MS-XLS] 2.1.7.20.5) into `sheet`, which has its name.
/// Oddities become `facts`.
void read_sheet(Bytes stream, const Substream& place, const Globals& globals,
                std::optional<workbook::CellRange> filter, Allowance& allowance,
                workbook::Sheet& sheet, std::vector<workbook::Fact>& facts);

}  // namespace bijlage::readers::xls
