#pragma once

#include "mapping/sheet_extract.hpp"

/// Next year's annex read by this year's mapping: its own title, or its name, says another year
/// than the one that the mapping fixes or the sheet is called by.
namespace bijlage::mapping {

/// S02 where what stands over a block, the sheet's name or the labels over its label columns name
/// other years than `period`, which the mapping fixes or a name gives. A title that names a day
/// ("toestand op 31 december 2023"), or that is a sentence, only warns; none does where another
/// title bears the period out.
void check_titles(const SheetTask& task, const BlockPlace& place,
                  const calendar::PeriodPart& period);

/// The same of the file's name, as a warning, once all sheets are read: the years of all figures
/// count.
void check_file_name(const Mapping& mapping, const Origin& origin, Submission& out);

}  // namespace bijlage::mapping
