#pragma once

#include "model/finding.hpp"
#include "workbook/workbook.hpp"
#include "writers/shown_rows.hpp"

namespace bijlage::app {

/// The rows that the findings point at: of each finding the row around its first cell. Rows
/// without content are there too, empty.
writers::ShownRows rows_of(const workbook::Workbook& book, const model::Findings& findings,
                           const workbook::NumberSigns& signs);

}  // namespace bijlage::app
