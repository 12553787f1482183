#pragma once

#include <vector>

#include "answers/answer_book.hpp"
#include "answers/laid_table.hpp"
#include "answers/words.hpp"
#include "model/finding.hpp"

/// The sheets behind the tables.
namespace bijlage::answers {

/// Every finding that touches a figure in the book, with published and recomputed numbers side by
/// side; published totals that the tables' own totals differ from are among them, also where no
/// finding tells of them.
Sheet checks_sheet(const std::vector<LaidTable>& tables, const model::Dataset& data,
                   const model::Findings& findings, const Words& words);

/// Where each figure comes from: a line a source. Live totals have none of their own. Where people
/// corrected a figure or accepted a finding about its cell, a column says who, when and why.
Sheet origins_sheet(const std::vector<LaidTable>& tables, const model::Dataset& data,
                    const model::Findings& findings, const Words& words);

}  // namespace bijlage::answers
