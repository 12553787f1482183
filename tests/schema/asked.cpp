// Loads files and prints, as one line of JSON each, what the loader asked of it and the mistakes
// that it found: `asked MAPPINGS-FOLDER KIND FILE [KIND FILE …]`.
#include <iostream>
#include <nlohmann/json.hpp>

#include "config/asked.hpp"
#include "decisions/corrections_file.hpp"
#include "decisions/severity_rules.hpp"
#include "mapping/mapping_file.hpp"
#include "mapping/model_file.hpp"
#include "questions/claims/claim.hpp"
#include "questions/question_file.hpp"

namespace {

using bijlage::config::Asked;
using bijlage::config::TomlFile;
using Json = nlohmann::ordered_json;

void load(const std::string& kind, TomlFile& file, bijlage::mapping::Shelf& shelf) {
  if (kind == "mapping") {
    static_cast<void>(bijlage::mapping::read_mapping(file, shelf));
  } else if (kind == "model") {
    static_cast<void>(bijlage::mapping::read_model(file));
  } else if (kind == "policy") {
    static_cast<void>(bijlage::decisions::read_policy(file, {}));
  } else if (kind == "corrections") {
    static_cast<void>(bijlage::decisions::read_corrections(file));
  } else if (kind == "locale") {
    static_cast<void>(bijlage::config::read_locale(file));
  } else {
    const auto model = [&](const std::string& name) -> const bijlage::model::Model& {
      return *shelf.model(name);
    };
    if (kind == "claims") {
      static_cast<void>(bijlage::questions::claims::read_claims(file, model));
    } else {
      static_cast<void>(bijlage::questions::read_question(file, model));
    }
  }
}

// `syntax` tells a file that is no TOML at all, which no test here means to write.
Json mistakes_of(const std::string& kind, const std::string& path, Asked& asked,
                 bijlage::mapping::Shelf& shelf) {
  Json mistakes = Json::array();
  try {
    TomlFile file = TomlFile::read(path);
    file.note_questions(asked);
    load(kind, file, shelf);
  } catch (const bijlage::config::FileMistakes& failure) {
    for (const auto& mistake : failure.mistakes()) mistakes.push_back(mistake.message.key);
  } catch (const bijlage::base::Failure& failure) {
    mistakes.push_back(failure.message().key);
  }
  return mistakes;
}

Json printed(const Asked& asked) {
  Json all = Json::object();
  for (const auto& [path, at] : asked) {
    all[path] = {{"kinds", at.kinds},
                 {"words", at.words},
                 {"keys", at.keys},
                 {"required", at.required},
                 {"any_key", at.any_key}};
  }
  return all;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.size() % 2 != 1) return 2;
  bijlage::mapping::Shelf shelf(words.front());
  for (std::size_t i = 1; i < words.size(); i += 2) {
    Asked asked;
    const Json mistakes = mistakes_of(words[i], words[i + 1], asked, shelf);
    std::cout << Json{{"mistakes", mistakes}, {"asked", printed(asked)}}.dump() << '\n';
  }
  return 0;
}
