#include "questions/question_file.hpp"

#include <set>

#include "config/file_kind.hpp"
#include "config/toml_file.hpp"
#include "questions/comparison_reader.hpp"
#include "questions/head_reader.hpp"
#include "questions/table_reader.hpp"

namespace bijlage::questions {

using config::Table;
using config::TomlFile;

Question read_question(TomlFile& file, const FindModel& find_model) {
  config::require_kind(file, "answer");
  Question question;
  question.file = file.name();
  Table root = file.root();
  const FileHead head = read_head(root, "answer");
  question.head = head.head;
  question.model = head.model;
  std::vector<Table> tables = root.tables("table");
  if (tables.empty()) root.require("table");
  root.finish();
  const model::Model* model = model_of(head, "answer", find_model, root, file);
  std::set<std::string> ids;
  for (Table& table : tables) {
    question.tables.push_back(read_table(table, model, head.now));
    question.tables.back().conflict = head.conflict;
    const std::string& id = question.tables.back().id;
    if (!ids.insert(id).second) table.fault_at("id", {"question.double-id", {{"id", id}}});
  }
  check_comparisons(tables, question.tables);
  file.throw_if_mistaken();
  return question;
}

Question load_question(const std::string& path, const FindModel& find_model) {
  TomlFile file = TomlFile::read(path);
  return read_question(file, find_model);
}

Question parse_question(std::string_view text, std::string name, const FindModel& find_model) {
  TomlFile file = TomlFile::parse(text, std::move(name));
  return read_question(file, find_model);
}

}  // namespace bijlage::questions
