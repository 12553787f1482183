#include "questions/question_file.hpp"

#include <set>

#include "config/toml_file.hpp"
#include "questions/table_reader.hpp"

namespace bijlage::questions {
namespace {

using config::Table;
using config::TomlFile;

std::optional<calendar::Date> read_date(Table& table, std::string_view key) {
  const auto value = table.get(key);
  return value ? value->as_date() : std::nullopt;
}

// A number is a number, but parliaments also number "162-A".
std::string read_number(Table& table) {
  const auto value = table.get("number");
  if (!value) return {};
  if (value->kind() != config::Value::Kind::integer) return value->as_string().value_or("");
  return std::to_string(value->as_integer().value_or(0));
}

struct Head {
  QuestionHead head;
  std::string model;
  std::optional<calendar::Date> now;
};

Head read_head(Table& root) {
  Head read;
  auto table = root.table("answer");
  if (!table) {
    root.require("answer");
    return read;
  }
  QuestionHead& head = read.head;
  head.id = table->require_string("id");
  head.title = table->require_string("title");
  read.model = table->require_string("model");
  head.language = table->string("language").value_or(head.language);
  table->require("now");
  read.now = read_date(*table, "now");
  head.now = read.now.value_or(calendar::Date());
  if (auto question = table->table("question")) {
    head.number = read_number(*question);
    head.date = read_date(*question, "date");
    head.asked_by_body = question->string("body").value_or("");
    question->finish();
  }
  table->finish();
  return read;
}

// A model that is not there is a mistake of the question file; one with mistakes has its own.
const model::Model* model_of(const std::string& name, const FindModel& find_model, Table& root,
                             TomlFile& file) {
  if (name.empty()) return nullptr;
  try {
    return &find_model(name);
  } catch (const config::FileMistakes& mistakes) {
    file.add(mistakes);
  } catch (const base::Failure&) {
    if (auto head = root.table("answer")) {
      head->fault_at("model", {"question.no-such-model", {{"model", name}}});
    }
  }
  return nullptr;
}

}  // namespace

Question read_question(TomlFile& file, const FindModel& find_model) {
  Question question;
  question.file = file.name();
  Table root = file.root();
  Head head = read_head(root);
  question.head = std::move(head.head);
  question.model = std::move(head.model);
  std::vector<Table> tables = root.tables("table");
  if (tables.empty()) root.require("table");
  root.finish();
  const model::Model* model = model_of(question.model, find_model, root, file);
  std::set<std::string> ids;
  for (Table& table : tables) {
    question.tables.push_back(read_table(table, model, head.now));
    const std::string& id = question.tables.back().id;
    if (!ids.insert(id).second) table.fault_at("id", {"question.double-id", {{"id", id}}});
  }
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
