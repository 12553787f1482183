#pragma once

#include <vector>

#include "readers/xlsb/cells.hpp"

namespace bijlage::readers::xlsb {

/// Reads a worksheet part (2.1.7.62) into `sheet`, whose name and visibility are set already, and
/// says in `facts` what is odd about it. Tables and comments lie in parts of their own.
void read_sheet(const Package& package, const package::ZipEntry& entry, const CellContext& context,
                const std::vector<Relationship>& of_sheet, Allowance& allowance,
                workbook::Sheet& sheet, std::vector<workbook::Fact>& facts);

}  // namespace bijlage::readers::xlsb
