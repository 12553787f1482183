#pragma once

#include <string>
#include <vector>

#include "answers/answer_book.hpp"
#include "calendar/period_words.hpp"
#include "config/catalogue.hpp"
#include "model/dataset.hpp"
#include "model/finding.hpp"
#include "questions/asked_table.hpp"

namespace bijlage::answers {

struct DecisionsFile {
  std::string name;
  std::string sha256;
};

/// What a book says of its own making. The date is given, never the clock's: bytes repeat.
struct Stamp {
  std::string version;
  calendar::Date date;
  /// Files in which people decided what holds for the submissions: corrections, policies.
  std::vector<DecisionsFile> decisions = {};
};

/// Lays out the answer to a question: cover, contents, explanation, a sheet a table, the findings
/// that touch its figures, and where each figure comes from. `data` is what `answer`'s figures
/// point into; `catalogue` and `periods` speak the answer's language. Pure: the same values give
/// the same book.
AnswerBook lay_out(const questions::Answer& answer, const model::Dataset& data,
                   const model::Findings& findings, const config::Catalogue& catalogue,
                   const calendar::PeriodWords& periods, const Stamp& stamp);

}  // namespace bijlage::answers
