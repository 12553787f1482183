#pragma once

#include <string_view>

#include "model/finding.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::checks {

/// What is odd about a file itself, whatever its cells mean: formulas without stored value (F03),
/// error cells (F04), hidden or filtered cells (F05), and what its reader met: content and name
/// disagree (F01), external links and macros (F06), anything worked around (F07).
///
/// F03 to F05 are looked up in the cells. F01, F06 and F07 come from `Workbook::facts`, and their
/// message is the fact's own sentence with the gaps `{sheet}` and `{detail}`.
model::Findings file_findings(const workbook::Workbook& book, std::string_view file);

}  // namespace bijlage::checks
