#pragma once

#include <optional>

#include "calendar/date.hpp"
#include "config/toml_file.hpp"
#include "model/model.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

/// Reads one `[[table]]` of a question file. Mistakes are noted in the file; without a model, what
/// only it can tell is not judged.
TableQuestion read_table(config::Table& table, const model::Model* model,
                         std::optional<calendar::Date> now);

}  // namespace bijlage::questions
