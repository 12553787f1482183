#pragma once

#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "readers/xlsx/cells.hpp"
#include "readers/xlsx/way.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads a worksheet part (18.3) into `sheet`, whose name and visibility are set already, and
/// says in `facts` what is odd about it. Comments lie in parts of their own.
void read_sheet(const Package& package, const package::ZipEntry& entry, const CellContext& context,
                const std::vector<Relationship>& relationships, Allowance& allowance,
                workbook::Sheet& sheet, std::vector<workbook::Fact>& facts,
                Way way = Way::quickest);

}  // namespace bijlage::readers
