#include "mapping/mapping_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "config/file_kind.hpp"
#include "config/toml_file.hpp"
#include "mapping/alias_file.hpp"
#include "mapping/table_file.hpp"

namespace bijlage::mapping {
namespace {

namespace fs = std::filesystem;

// Mistakes in a file that the mapping names are told along with the mapping's own.
template <typename Load>
void load_named(config::TomlFile& file, config::Table& head, std::string_view key,
                const std::string& path, const Load& load) {
  if (!fs::is_regular_file(path)) {
    if (head.has(key)) head.fault_at(key, {"mapping.no-such-file", {{"path", path}}});
    return;
  }
  try {
    load();
  } catch (const config::FileMistakes& mistakes) {
    file.add(mistakes);
  }
}

Match read_match(config::Table& root) {
  Match match;
  auto table = root.table("match");
  if (!table) return match;
  match.must = read_globs(*table, "must");
  match.file = read_globs(*table, "file");
  match.sheets = read_globs(*table, "sheets");
  match.text = read_globs(*table, "text");
  table->finish();
  return match;
}

model::Severity read_drift(config::Table& table, std::string_view key, model::Severity otherwise) {
  const auto word = table.one_of(key, {"error", "report", "ignore"});
  if (!word) return otherwise;
  if (*word == "error") return model::Severity::error;
  return *word == "report" ? model::Severity::warning : model::Severity::note;
}

// What is read all the same, and may be taken for granted.
model::Severity read_accepting(config::Table& table, std::string_view key,
                               model::Severity otherwise) {
  const auto word = table.one_of(key, {"error", "report", "accept"});
  if (!word) return otherwise;
  if (*word == "error") return model::Severity::error;
  return *word == "report" ? model::Severity::warning : model::Severity::note;
}

Drift read_drift(config::Table& root) {
  Drift drift;
  auto table = root.table("drift");
  if (!table) return drift;
  drift.unknown_column = read_drift(*table, "unknown-column", drift.unknown_column);
  drift.missing_column = read_drift(*table, "missing-column", drift.missing_column);
  drift.unknown_label = read_drift(*table, "unknown-label", drift.unknown_label);
  drift.moved = read_accepting(*table, "moved", drift.moved);
  drift.renamed_sheet = read_accepting(*table, "renamed-sheet", drift.renamed_sheet);
  table->finish();
  return drift;
}

// "2017-01..2018-06": both ends as SDMX writes periods, the last one included.
std::optional<calendar::Days> days_between(std::string_view text) {
  const auto dots = text.find("..");
  const auto first = calendar::Period::parse_sdmx(text.substr(0, dots));
  const auto last =
      dots == std::string_view::npos ? first : calendar::Period::parse_sdmx(text.substr(dots + 2));
  if (!first || !last || last->days.last < first->days.first) return std::nullopt;
  return calendar::Days{first->days.first, last->days.last};
}

Expect read_expect(config::Table& root) {
  Expect expect;
  auto table = root.table("expect");
  if (!table) return expect;
  expect.line = table->place().line;
  expect.frequency = read_frequency(*table);
  if (const auto periods = table->string("periods")) {
    expect.days = days_between(*periods);
    if (!expect.days) table->fault_at("periods", {"mapping.bad-periods", {{"text", *periods}}});
  }
  table->finish();
  return expect;
}

void add_notes(std::vector<config::NotePhrase> phrases, Mapping& mapping) {
  for (config::NotePhrase& phrase : phrases) {
    if (auto pattern = Pattern::parse(phrase.pattern)) {
      mapping.notes.push_back({std::move(*pattern), std::move(phrase)});
    }
  }
}

void read_notes(config::Table& root, Mapping& mapping) {
  std::vector<config::NotePhrase> phrases;
  for (config::Table& note : root.tables("note")) {
    config::read_note_phrases(note, mapping.file, phrases);
  }
  add_notes(std::move(phrases), mapping);
  add_notes(mapping.locale.notes, mapping);
}

void read_head(config::TomlFile& file, config::Table& root, Mapping& mapping, Shelf& shelf) {
  auto head = root.table("mapping");
  if (!head) {
    root.fault({"mapping.no-head", {}});
    return;
  }
  mapping.id = head->require_string("id");
  mapping.version = static_cast<int>(head->integer("version").value_or(1));
  mapping.title = head->string("title").value_or(mapping.id);
  mapping.model_name = head->require_string("model");
  mapping.locale_name = head->require_string("locale");
  load_named(file, *head, "model", shelf.model_path(mapping.model_name),
             [&] { mapping.model = shelf.model(mapping.model_name); });
  load_named(file, *head, "locale", shelf.locale_path(mapping.locale_name),
             [&] { mapping.locale = *shelf.locale(mapping.locale_name); });
  head->finish();
}

std::vector<std::string> ids_of(const std::vector<TableMapping>& tables) {
  std::vector<std::string> ids;
  ids.reserve(tables.size());
  for (const TableMapping& table : tables) ids.push_back(table.id);
  return ids;
}

bool may_be_mistaken(const TableMapping& table, const TableMapping& other) {
  return table.header == other.header && table.header_role == other.header_role &&
         table.start == other.start && table.sheets == other.sheets &&
         table.on_its_side == other.on_its_side;
}

void tell_titles_of_others(std::vector<TableMapping>& tables) {
  for (TableMapping& table : tables) {
    for (const TableMapping& other : tables) {
      if (&other == &table || (table.under.empty() && !may_be_mistaken(table, other))) continue;
      table.titles_of_others.insert(table.titles_of_others.end(), other.under.begin(),
                                    other.under.end());
    }
  }
}

void read_tables(config::Table& root, const Vocabulary& known, Mapping& mapping) {
  std::vector<std::string> ids;
  for (config::Table& table : root.tables("table")) {
    mapping.tables.push_back(read_table(table, known, mapping.fixed));
    auto& frequency = mapping.tables.back().frequency;
    if (!frequency) frequency = mapping.expect.frequency;
    const std::string& id = mapping.tables.back().id;
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) != ids.end()) {
      table.fault_at("id", {"mapping.id-twice", {{"id", id}}});
    }
    ids.push_back(id);
  }
  if (ids.empty()) root.fault({"mapping.no-table", {}});
  tell_titles_of_others(mapping.tables);
}

}  // namespace

Mapping read_mapping(config::TomlFile& file, Shelf& shelf) {
  config::require_kind(file, "mapping");
  config::Table root = file.root();
  Mapping mapping;
  mapping.file = file.name();
  read_head(file, root, mapping, shelf);
  mapping.match = read_match(root);
  mapping.expect = read_expect(root);
  mapping.drift = read_drift(root);
  read_notes(root, mapping);
  const model::Model none;
  const Vocabulary known{mapping.model ? *mapping.model : none, mapping.locale,
                         mapping.model != nullptr, !mapping.locale.id.empty()};
  if (auto aliases = root.table("aliases")) mapping.aliases = read_aliases(*aliases, known);
  if (auto fixed = root.table("fixed")) {
    mapping.fixed_line = fixed->place().line;
    mapping.fixed = read_meaning(*fixed, known);
  }
  read_tables(root, known, mapping);
  mapping.severity = decisions::read_severity(root, mapping.file, ids_of(mapping.tables));
  root.finish();
  file.throw_if_mistaken();
  return mapping;
}

Mapping load_mapping(const std::string& path, Shelf& shelf) {
  config::TomlFile file = config::TomlFile::read(path);
  return read_mapping(file, shelf);
}

Mapping parse_mapping(std::string_view text, std::string name, Shelf& shelf) {
  config::TomlFile file = config::TomlFile::parse(text, std::move(name));
  return read_mapping(file, shelf);
}

}  // namespace bijlage::mapping
