#pragma once

#include "mapping/extract.hpp"
#include "mapping/labels.hpp"

namespace bijlage::mapping {

/// S01 for a table that is nowhere, with what looks most like its header or the text it starts at,
/// on the sheets that it is for.
void report_missing_table(const TableMapping& table, const Mapping& mapping,
                          const workbook::Workbook& book, const Origin& origin,
                          model::Findings& findings);

}  // namespace bijlage::mapping
