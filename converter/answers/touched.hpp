#pragma once

#include <string_view>
#include <vector>

#include "answers/laid_table.hpp"
#include "model/finding.hpp"

namespace bijlage::answers {

/// The figures of a table that a finding bears on, as cells of the table's sheet, ascending: those
/// that rest on a source cell which the finding names. Totals count only by a published total
/// that they differ from, not because they add up such figures.
std::vector<workbook::CellRef> touched_cells(const LaidTable& laid, const model::Dataset& data,
                                             const model::Finding& finding);

/// Is the finding about that published total, that is: does it name its cell?
bool names_source(const model::Finding& finding, const model::Source& source,
                  const model::Dataset& data);

/// What the question's policy made of a conflict that the finding tells of, for figures of the
/// table.
std::vector<base::Message> how_settled(const LaidTable& laid, const model::Dataset& data,
                                       const model::Finding& finding);

/// Cells as people write them, neighbours taken together: `B6:C17, E6`.
std::string cells_in_words(std::vector<workbook::CellRef> cells);

}  // namespace bijlage::answers
