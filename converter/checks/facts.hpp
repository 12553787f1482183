#pragma once

#include <string_view>

#include "model/finding.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::checks {

/// What is odd about a file itself, whatever its cells mean: formulas without stored value (F03),
/// error cells (F04), hidden or filtered cells (F05), and what its reader met: values hidden under
/// merged cells (F05), external links and macros (F06), anything it worked around (F07).
///
/// Findings from `Workbook::facts` have the fact's own sentence as message, with the gaps `{sheet}`
/// and `{detail}`.
model::Findings file_findings(const workbook::Workbook& book, std::string_view file);

}  // namespace bijlage::checks
