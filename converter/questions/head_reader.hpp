#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/toml_file.hpp"
#include "model/model.hpp"
#include "questions/asked_table.hpp"
#include "questions/conflicts.hpp"
#include "questions/question_file.hpp"

namespace bijlage::questions {

/// The head of a file about one parliamentary question: `[answer]` of a question file, `[claims]`
/// of a file of claims.
struct FileHead {
  QuestionHead head;
  std::string model;
  std::optional<calendar::Date> now;
  ConflictPolicy conflict;  ///< of an answer
};

/// Reads the table `section`. What is wrong or lacking is a mistake of the file.
FileHead read_head(config::Table& root, std::string_view section);

/// The model that the head names; null where there is none, which is a mistake of this file; one
/// with mistakes has its own.
const model::Model* model_of(const FileHead& head, std::string_view section,
                             const FindModel& find_model, config::Table& root,
                             config::TomlFile& file);

}  // namespace bijlage::questions
