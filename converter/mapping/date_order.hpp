#pragma once

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// V07 where a row or column of dates holds one that only exists with day and month the other way
/// round than the locale has them ("03/25/2021"): then 03/04/2021 beside it was read wrongly, in
/// all likelihood. The figures of such dates are kept as unreliable.
void check_date_order(const SheetTask& task, const ReadBlock& block);

}  // namespace bijlage::mapping
