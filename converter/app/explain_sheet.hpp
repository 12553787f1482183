#pragma once

#include "app/cell_question.hpp"
#include "app/cell_words.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::app {

/// One sheet: drawn as far as a page can bear it, its cells by block and role, and its findings.
/// Where cells are asked about, what lies around them is drawn, and the findings are theirs.
writers::ExplainedSheet explain_sheet(const Closeup& close, const workbook::Sheet& sheet,
                                      const std::optional<workbook::CellRange>& asked,
                                      const CellWords& words);

}  // namespace bijlage::app
