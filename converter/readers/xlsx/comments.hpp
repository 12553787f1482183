#pragma once

#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// The notes of a sheet, as its comments part has them (18.7).
std::vector<workbook::Comment> read_notes(const Package& package,
                                          const std::vector<Relationship>& of_sheet,
                                          Allowance& allowance);

}  // namespace bijlage::readers
