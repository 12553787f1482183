#pragma once

#include "answers/coverage.hpp"
#include "answers/laid_table.hpp"
#include "answers/words.hpp"
#include "model/dataset.hpp"

namespace bijlage::answers {

/// How much of a table is filled, what is missing, and why.
TableCoverage coverage_of(const LaidTable& laid, const model::Dataset& data, const Words& words);

}  // namespace bijlage::answers
