#include "writers/answer_json.hpp"

#include <nlohmann/json.hpp>

#include "answers/coverage.hpp"
#include "writers/answer_shown.hpp"

namespace bijlage::writers {
namespace {

using Json = nlohmann::ordered_json;

Json words_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

// As the text says it: no digit is lost on the way through a double.
Json number_json(base::Decimal value) { return Json::parse(value.to_string()); }

Json counts_json(const answers::TableCoverage& table) {
  using answers::Lack;
  auto missing = Json::object();
  for (const Lack lack :
       {Lack::not_yet, Lack::not_available, Lack::not_existing, Lack::suppressed, Lack::several}) {
    missing[std::string(lack_name(lack))] = table.count(lack);
  }
  return {{"asked", table.asked},
          {"filled", table.filled},
          {"partial", table.count(Lack::partial)},
          {"missing", std::move(missing)}};
}

Json names_of(const std::vector<workbook::CellRef>& cells) {
  auto names = Json::array();
  for (const workbook::CellRef cell : cells) names.push_back(workbook::a1(cell));
  return names;
}

Json coverage_json(const answers::TableCoverage& table) {
  auto lacking = Json::array();
  for (const answers::LackingCells& group : table.lacking) {
    lacking.push_back({{"status", lack_name(group.lack)},
                       {"cells", names_of(group.cells)},
                       {"why", words_or_null(group.why)}});
  }
  Json object{{"table", table.table}, {"title", table.title}, {"answered", table.answered}};
  object.update(counts_json(table));
  object["lacking"] = std::move(lacking);
  object["remark"] = words_or_null(table.remark);
  return object;
}

Json coverage_json(const answers::AnswerBook& book) {
  auto tables = Json::array();
  for (const answers::TableCoverage& table : book.coverage) tables.push_back(coverage_json(table));
  Json object = counts_json(answers::all_together(book.coverage));
  object["tables"] = std::move(tables);
  return object;
}

std::string_view kind_name(answers::KeyFigure::Kind kind) {
  switch (kind) {
    case answers::KeyFigure::Kind::change:
      return "change";
    case answers::KeyFigure::Kind::total:
      return "total";
    case answers::KeyFigure::Kind::shares:
      return "shares";
  }
  return {};
}

Json number_or_null(const std::optional<base::Decimal>& value) {
  return value ? number_json(*value) : Json();
}

Json key_figures_json(const answers::AnswerBook& book) {
  auto all = Json::array();
  for (const answers::KeyFigure& key : book.key_figures) {
    all.push_back({{"table", key.table},
                   {"kind", kind_name(key.kind)},
                   {"sentence", key.sentence},
                   {"period", key.period},
                   {"value", number_json(key.value)},
                   {"other_period", words_or_null(key.other_period)},
                   {"before", number_or_null(key.before)},
                   {"percent", number_or_null(key.percent)},
                   {"cells", names_of(key.cells)},
                   {"caution", words_or_null(key.caution)}});
  }
  return all;
}

Json cell_json(const answers::Cell& cell, const answers::AnswerBook& book) {
  if (const answers::Number* number = number_in(cell)) return number_json(number->value);
  return shown(cell, book);
}

std::string_view kind_name(answers::ColumnKind kind) {
  switch (kind) {
    case answers::ColumnKind::label:
      return "label";
    case answers::ColumnKind::number:
      return "number";
    case answers::ColumnKind::code:
      return "code";
    case answers::ColumnKind::remark:
      return "remark";
    case answers::ColumnKind::sentence:
      return "sentence";
  }
  return {};
}

Json table_json(const answers::Table& table, const answers::AnswerBook& book) {
  auto columns = Json::array();
  for (const answers::Column& column : table.columns) {
    columns.push_back({{"title", column.title}, {"kind", kind_name(column.kind)}});
  }
  auto rows = Json::array();
  for (const answers::Row& row : table.rows) {
    auto cells = Json::array();
    for (const answers::Cell& cell : row.cells) cells.push_back(cell_json(cell, book));
    rows.push_back({{"total", row.total}, {"cells", std::move(cells)}});
  }
  return {{"name", table.name}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
}

Json sheet_json(const answers::Sheet& sheet, const answers::AnswerBook& book) {
  auto lines = Json::array();
  for (const answers::Line& line : texts_above(sheet)) {
    // What leads to another sheet leads nowhere here.
    if (!line.link) lines.push_back(line.text);
  }
  // The header stands there: cells of the table count from it.
  const std::uint32_t header = sheet.header_row();
  return {{"name", sheet.name},
          {"title", sheet.title},
          {"lines", std::move(lines)},
          {"header", workbook::a1(workbook::CellRef{header, 0})},
          {"table", sheet.table ? table_json(*sheet.table, book) : Json()}};
}

}  // namespace

std::string answer_json(const answers::AnswerBook& book) {
  auto sheets = Json::array();
  for (const answers::Sheet& sheet : book.sheets) sheets.push_back(sheet_json(sheet, book));
  const Json document{{"bijlage", "1"},
                      {"title", book.title},
                      {"subject", book.subject},
                      {"author", book.author},
                      {"language", book.language},
                      {"date", book.created.iso()},
                      {"coverage", coverage_json(book)},
                      {"key_figures", key_figures_json(book)},
                      {"sheets", std::move(sheets)}};
  // What is no UTF-8 is replaced, as in the other formats.
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bijlage::writers
