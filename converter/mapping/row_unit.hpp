#pragma once

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// V10 where the label of a row names a scale or unit in brackets that the table does not have:
/// "Telefoon (in duizenden)". Such a row differs from the others, which no key of a mapping says.
void check_row_unit(const SheetTask& task, const TableMapping& table, workbook::CellRef at,
                    const Label& label, const Sense& sense);

}  // namespace bijlage::mapping
