#include "questions/head_reader.hpp"

namespace bijlage::questions {
namespace {

using config::Table;

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

// `conflict = "latest"`, `conflict = { source = "juni.xlsx" }`.
ConflictPolicy read_conflict(Table& table) {
  using Choice = ConflictPolicy::Choice;
  const auto value = table.get("conflict");
  if (!value) return {};
  if (auto source = value->is_table() ? value->as_table() : std::nullopt) {
    ConflictPolicy policy{Choice::source, source->require_string("source")};
    source->finish();
    return policy;
  }
  const auto choice =
      value->one_of("conflict", {"stop", "first", "latest"}, ", { source = \"…\" }");
  if (choice == "first") return {Choice::first};
  if (choice == "latest") return {Choice::latest};
  return {};
}

}  // namespace

FileHead read_head(Table& root, std::string_view section) {
  FileHead read;
  auto table = root.table(section);
  if (!table) {
    root.require(section);
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
  if (section == "answer") read.conflict = read_conflict(*table);
  table->finish();
  return read;
}

const model::Model* model_of(const FileHead& head, std::string_view section,
                             const FindModel& find_model, Table& root, config::TomlFile& file) {
  if (head.model.empty()) return nullptr;
  try {
    return &find_model(head.model);
  } catch (const config::FileMistakes& mistakes) {
    file.add(mistakes);
  } catch (const base::Failure&) {
    if (auto table = root.table(section)) {
      table->fault_at("model", {"question.no-such-model", {{"model", head.model}}});
    }
  }
  return nullptr;
}

}  // namespace bijlage::questions
