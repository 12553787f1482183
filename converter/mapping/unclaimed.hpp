#pragma once

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// S05 for what nothing accounts for: anything inside a table, and figures outside every table (a
/// text there is a title or an explanation). Cells under each other are one finding.
void report_unclaimed(const SheetTask& task, const CellSet& inside,
                      const std::vector<BlockPlace>& places);

}  // namespace bijlage::mapping
