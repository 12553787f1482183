#pragma once

#include "config/toml_file.hpp"
#include "model/model.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

/// Reads what a table does with partial periods (`partial`), with sums over odd ones (`spread`),
/// and with what does not add up over time (`average`). Without a model nobody can tell whether it
/// knows a measure or a code.
void read_policies(config::Table& table, const model::Model* model, TableQuestion& asked);

}  // namespace bijlage::questions
