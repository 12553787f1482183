#pragma once

#include <vector>

#include "answers/answer_book.hpp"
#include "answers/coverage.hpp"
#include "answers/key_figure.hpp"
#include "answers/laid_table.hpp"
#include "answers/lay_out.hpp"
#include "answers/notes.hpp"
#include "answers/words.hpp"

/// The sheets before the tables.
namespace bijlage::answers {

/// What was asked, when, and what the answer is made from.
Sheet cover_sheet(const questions::Answer& answer, const model::Dataset& data, const Words& words,
                  const Stamp& stamp);

/// A line a table, linked, with what was asked and how much of it is there; `coverage` has one for
/// each table.
Sheet contents_sheet(const std::vector<LaidTable>& tables,
                     const std::vector<TableCoverage>& coverage, const Words& words);

/// For every table how many figures were asked, how many are there, and what the others lack.
Sheet coverage_sheet(const std::vector<TableCoverage>& tables, const Words& words);

/// What the text of an answer needs, as figures and as sentences.
Sheet key_figures_sheet(const std::vector<KeyFigure>& figures, const Words& words);

/// What every symbol and note of the book stands for, and how each figure was worked out that is
/// not as reported, and from which cells.
Sheet explanation_sheet(const std::vector<LaidTable>& tables, const model::Dataset& data,
                        const NoteNumbers& notes, const Words& words);

}  // namespace bijlage::answers
