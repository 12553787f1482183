#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "config/toml_file.hpp"
#include "model/model.hpp"
#include "questions/question.hpp"

namespace bijlage::questions {

/// Gives the model of that name ("onlinehulp"); throws `base::Failure` where there is none.
using FindModel = std::function<const model::Model&(const std::string& name)>;

/// Reads a question file, `mappings/answers/*.toml`. Throws `config::FileMistakes` with all
/// mistakes of content at once; measures, dimensions and codes that the model does not know are
/// mistakes, with the nearest that it does.
Question load_question(const std::string& path, const FindModel& find_model);
/// The same from a text in memory; `name` is what mistakes are reported under.
Question parse_question(std::string_view text, std::string name, const FindModel& find_model);
/// The same from a file that was opened before.
Question read_question(config::TomlFile& file, const FindModel& find_model);

}  // namespace bijlage::questions
