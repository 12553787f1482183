#pragma once

#include "app/intake.hpp"
#include "calendar/holidays.hpp"
#include "calendar/period_words.hpp"
#include "config/wording.hpp"
#include "questions/question.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::app {

/// Adds to the story of each cell what an answer to the question makes of its figures: in which
/// tables and places they are, and how what stands there came about, from which cells. The answer
/// is made of this file alone, and worded for the reader; `holidays` are the answer's.
void tell_in_answer(const Closeup& close, const questions::Question& question,
                    const calendar::PeriodWords& periods, const calendar::Holidays& holidays,
                    const config::Wording& wording, writers::ExplainedFile& file);

}  // namespace bijlage::app
