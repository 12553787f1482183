#pragma once

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// S02 where the months of one column, or of one row, go on over the end of a year that no label of
/// their own names: "oktober, november, december, januari" under one "2021". The later ones are of
/// another year, in all likelihood, and nothing says so.
void check_month_order(const SheetTask& task, const ReadBlock& block);

}  // namespace bijlage::mapping
