#include "store/observations_sqlite.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/characters.hpp"
#include "base/message.hpp"
#include "store/archive/hidden_file.hpp"
#include "store/archive/sqlite_database.hpp"
#include "store/columns.hpp"
#include "store/record.hpp"

namespace bijlage::store {
namespace {

using archive::Database;
using archive::Statement;

constexpr const char* other_tables = R"sql(
CREATE TABLE dataset ("BIJLAGE" TEXT NOT NULL, "STRUCTURE" TEXT NOT NULL);
CREATE TABLE file ("NAME" TEXT NOT NULL, "SHA256" TEXT NOT NULL, "MAPPING" TEXT NOT NULL);
)sql";

std::vector<std::string> columns_of(const Records& records) {
  std::vector<std::string> names(key_columns.begin(), key_columns.end());
  names.insert(names.end(), records.dimension_ids().begin(), records.dimension_ids().end());
  names.insert(names.end(), value_columns.begin(), value_columns.end());
  names.insert(names.end(), source_columns.begin(), source_columns.end());
  names.insert(names.end(), records.attribute_ids().begin(), records.attribute_ids().end());
  return names;
}

// OBS_VALUE has no type: SQLite would round a figure of more digits than a number has.
std::string table_of(const std::vector<std::string>& columns) {
  std::string sql = "CREATE TABLE observation (";
  for (const auto& name : columns) {
    if (sql.back() != '(') sql += ", ";
    sql += '"' + name + '"' + (name == value_columns[0] ? "" : " TEXT NOT NULL");
  }
  return sql + ");";
}

std::string insert_into_table(const std::vector<std::string>& columns, bool as_number) {
  std::string sql = "INSERT INTO observation VALUES (";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string value = '$' + std::to_string(i + 1);
    if (i > 0) sql += ',';
    sql += as_number && columns[i] == value_columns[0] ? "CAST(" + value + " AS NUMERIC)" : value;
  }
  return sql + ")";
}

// A whole number of 64 bits has eighteen digits for sure, one of floating point fifteen
// (sqlite.org/datatype3, 2; IEEE 754 binary64).
bool is_exact_as_number(std::string_view value) {
  const auto digits = std::count_if(value.begin(), value.end(), base::is_digit);
  constexpr std::ptrdiff_t most_whole = 18;
  constexpr std::ptrdiff_t most_with_decimals = 15;
  return digits <= (value.find('.') == value.npos ? most_whole : most_with_decimals);
}

void insert(Statement& row, const Record& record, const std::string& value) {
  const std::string status(record.status.codes());
  const std::string first = record.covered.first.iso();
  const std::string last = record.covered.last.iso();
  row.give(record.frequency).give(record.time_period).give(record.measure);
  for (const auto& code : *record.codes) row.give(code);
  if (record.value) {
    row.give(value);
  } else {
    row.give_nothing();
  }
  row.give(record.unit).give(status).give(record.confidentiality).give(first).give(last);
  row.give(record.comment).give(record.file).give(record.sheet).give(record.cell);
  row.give(record.text).give(record.mapping);
  for (const auto& attribute : record.attributes) row.give(attribute);
  row.run();
}

// In an order that does not depend on that of the input.
void insert_files(Database& database, const model::Dataset& data, const Records& records) {
  std::vector<std::array<std::string_view, 3>> files;
  for (std::size_t i = 0; i < data.files.size(); ++i) {
    files.push_back({records.file_names()[i], data.files[i].sha256, data.files[i].mapping});
  }
  std::sort(files.begin(), files.end());
  const auto row = database.prepare("INSERT INTO file VALUES ($1,$2,$3)");
  for (const auto& [name, sha256, mapping] : files) {
    row->give(name).give(sha256).give(mapping).run();
  }
}

void fill(Database& database, const model::Dataset& data) {
  const Records records(data);
  const auto columns = columns_of(records);
  database.run(other_tables + table_of(columns));
  const std::string structure = records.structure_id();
  database.prepare("INSERT INTO dataset VALUES ('1',$1)")->give(structure).run();
  insert_files(database, data, records);
  const auto as_number = database.prepare(insert_into_table(columns, true));
  const auto as_text = database.prepare(insert_into_table(columns, false));
  records.for_each([&](const Record& record) {
    const std::string value = record.value ? record.value->to_string() : std::string();
    insert(is_exact_as_number(value) ? *as_number : *as_text, record, value);
  });
}

// Of two disks, a person has to know which one is meant, and for which of the files.
base::Failure about(const Scratch& scratch, const base::Message& message) {
  std::string reason = message.key == "output.no-room" ? "@system.disk-full" : "";
  for (const auto& [gap, text] : message.gaps) {
    if (gap == "reason" && reason.empty()) reason = text;
  }
  return {
      base::Trouble::output,
      {"output.scratch", {{"file", scratch.file}, {"folder", scratch.folder}, {"reason", reason}}}};
}

}  // namespace

void write_sqlite(const model::Dataset& data, const Scratch& scratch, const Sink& sink) {
  std::optional<archive::HiddenFile> made;
  try {
    made.emplace(scratch.folder + "/observations.sqlite");
    const auto database = archive::open_scratch(*made);
    fill(*database, data);
    database->commit();
  } catch (const base::Failure& failure) {
    throw about(scratch, failure.message());
  }
  made->read(sink);
}

}  // namespace bijlage::store
