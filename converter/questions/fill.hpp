#pragma once

#include "model/dataset.hpp"
#include "model/evidence.hpp"
#include "model/finding.hpp"
#include "questions/asked_table.hpp"
#include "questions/labels.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

struct Filled {
  Answer answer;
  model::Findings findings;  ///< A01: asked and not answered
};

/// Fills what a question asks for with figures. Nothing is guessed: a cell has one figure or says
/// why it has none, totals are added up only where the model allows it, and published totals that
/// the figures do not come to are named. `data` is of the model that the question names.
Filled fill(const Question& question, const model::Dataset& data, const model::Evidence& evidence,
            const Wording& wording);

}  // namespace bijlage::questions
