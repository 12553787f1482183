#pragma once

#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads the tables of a sheet (18.5), by place, into `sheet`. A table whose range cannot be read
/// is left out; one that filters rows away makes the sheet `filtered`.
void read_tables(const Package& package, const std::vector<Relationship>& of_sheet,
                 Allowance& allowance, workbook::Sheet& sheet);

}  // namespace bijlage::readers
