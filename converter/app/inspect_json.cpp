#include "app/inspect_json.hpp"

#include <nlohmann/json.hpp>

#include "app/inspect_words.hpp"
#include "app/json_text.hpp"
#include "mapping/match.hpp"

namespace bijlage::app {
namespace {

using Json = nlohmann::ordered_json;

template <typename Places>
Json all_addresses(const Places& places) {
  auto list = Json::array();
  for (const auto& place : places) list.push_back(workbook::a1(place));
  return list;
}

Json range_or_null(const std::optional<workbook::CellRange>& range) {
  return range ? Json(workbook::a1(*range)) : Json();
}

Json numbers_of(const std::vector<std::uint32_t>& rows) {
  auto list = Json::array();
  for (const std::uint32_t row : rows) list.push_back(row + 1);
  return list;
}

Json as_json(const KindCounts& counts) {
  Json json{{"filled", counts.filled()}};
  for (const auto& [kind, name] : kind_names) json[std::string(name)] = counts.of(kind);
  return json;
}

Json as_json(const Block& block) {
  return {{"range", workbook::a1(block.cells)}, {"header_rows", numbers_of(block.header_rows)}};
}

Json as_json(const PeriodLabel& label) {
  Json json{{"label", label.text}, {"period", nullptr}, {"frequency", nullptr}};
  if (label.period) {
    json["period"] = label.period->sdmx();
    json["frequency"] = calendar::frequency_code(label.period->frequency);
  }
  json["count"] = label.count;
  json["cells"] = all_addresses(label.cells);
  return json;
}

Json as_json(const workbook::Comment& comment) {
  return {{"cell", workbook::a1(comment.cell)},
          {"author", text_or_null(comment.author)},
          {"text", comment.text}};
}

Json as_json(const workbook::Hyperlink& link) {
  return {{"range", workbook::a1(link.cells)}, {"target", link.target}};
}

Json as_json(const workbook::ListTable& table) {
  return {{"name", table.name},
          {"range", workbook::a1(table.cells)},
          {"header_rows", table.header_rows},
          {"totals_rows", table.totals_rows},
          {"columns", table.columns}};
}

Json as_json(const workbook::DefinedName& name) {
  return {{"name", name.name},
          {"sheet", text_or_null(name.sheet)},
          {"target", name.target},
          {"hidden", name.hidden}};
}

Json as_json(const mapping::ScorePart& part) {
  return {{"part", part.name},     {"asked", part.asked}, {"found", part.found},
          {"points", part.points}, {"of", part.most},     {"missing", part.missing}};
}

Json as_json(const MappingFit& fit);
Json as_json(const SheetInspection& sheet);

template <typename Things>
Json each(const Things& things) {
  auto list = Json::array();
  for (const auto& thing : things) list.push_back(as_json(thing));
  return list;
}

Json as_json(const MappingFit& fit) {
  return {{"id", fit.id},        {"title", fit.title},
          {"score", fit.points}, {"fits", fit.points >= mapping::fitting_score},
          {"must", !fit.barred}, {"parts", each(fit.parts)}};
}

Json as_json(const SheetInspection& sheet) {
  return {{"name", sheet.name},
          {"visibility", visibility_name(sheet.visibility)},
          {"used", range_or_null(sheet.used)},
          {"cells", as_json(sheet.counts)},
          {"formulas",
           {{"count", sheet.formulas},
            {"without_value", sheet.lost_values.size()},
            {"without_value_cells", all_addresses(sheet.lost_values)}}},
          {"block_count", sheet.block_count},
          {"blocks", each(sheet.blocks)},
          {"periods", each(sheet.periods.labels)},
          {"periods_complete", sheet.periods.all},
          {"merges", all_addresses(sheet.merges)},
          {"hidden_rows", runs_of_rows(sheet.hidden_rows)},
          {"hidden_columns", runs_of_columns(sheet.hidden_columns)},
          {"filter", range_or_null(sheet.filter)},
          {"filter_hides_rows", sheet.filter_hides_rows},
          {"comments", each(sheet.comments)},
          {"hyperlinks", each(sheet.hyperlinks)},
          {"tables", each(sheet.tables)}};
}

Json read_as(const Inspection& found, const config::Wording& wording) {
  auto list = Json::array();
  for (const auto& choice : found.read_as) {
    list.push_back({{"what", choice.what},
                    {"value", choice.value},
                    {"sentence", wording.sentence(message_of(choice))}});
  }
  return list;
}

Json facts(const Inspection& found, const config::Wording& wording) {
  auto list = Json::array();
  for (const auto& fact : found.facts) {
    list.push_back({{"what", fact.what},
                    {"sheet", text_or_null(fact.sheet)},
                    {"detail", text_or_null(fact.detail)},
                    {"sentence", wording.sentence(message_of(fact))}});
  }
  return list;
}

Json as_json(const Inspection& found, const config::Wording& wording) {
  const MappingFit* const mapping = found.mapping();
  return {{"file", found.file},
          {"readable", !found.trouble},
          {"trouble", found.trouble ? Json(wording.sentence(*found.trouble)) : Json()},
          {"format", text_or_null(found.format)},
          {"bytes", found.bytes},
          {"sha256", text_or_null(found.sha256)},
          {"read_as", read_as(found, wording)},
          {"mapping", mapping == nullptr ? Json() : Json(mapping->id)},
          {"mappings", each(found.fits)},
          {"names", each(found.names)},
          {"facts", facts(found, wording)},
          {"sheets", each(found.sheets)}};
}

}  // namespace

std::string inspections_json(const std::vector<Inspection>& inspections,
                             const config::Wording& wording) {
  auto files = Json::array();
  for (const Inspection& found : inspections) files.push_back(as_json(found, wording));
  const Json document = {{"bijlage", "1"}, {"files", std::move(files)}};
  // A file's name on disk can be any bytes: what is no UTF-8 becomes U+FFFD.
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bijlage::app
