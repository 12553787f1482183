#include <nlohmann/json.hpp>

#include "app/archive_written.hpp"
#include "app/json_text.hpp"

namespace bijlage::app {
namespace {

namespace archive = store::archive;
using Json = nlohmann::ordered_json;

std::string printed(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json vintage(const archive::Vintage& one) {
  auto files = Json::array();
  for (const auto& file : one.files) {
    files.push_back({{"file", file.name},
                     {"sha256", file.sha256},
                     {"mapping", file.mapping},
                     {"observations", file.observations}});
  }
  return {{"vintage", one.name},
          {"date", one.date.iso()},
          {"observations", one.observations()},
          {"files", std::move(files)}};
}

Json told_by(const archive::Told& told) {
  return {{"vintage", told.vintage},
          {"date", told.date},
          {"value", text_or_null(told.value)},
          {"unit", told.unit},
          {"status", told.status},
          {"from", told.first_day},
          {"until", told.last_day},
          {"comment", text_or_null(told.comment)},
          {"file", told.file},
          {"sha256", told.sha256},
          {"sheet", told.sheet},
          {"cell", told.cell},
          {"text", told.text},
          {"mapping", told.mapping},
          {"attributes", told.attributes.empty() ? Json::object() : Json::parse(told.attributes)}};
}

Json values(const std::vector<archive::GivenValue>& given) {
  auto list = Json::array();
  for (const auto& one : given) {
    list.push_back({{"value", text_or_null(one.value)},
                    {"from", text_or_null(one.first_day)},
                    {"until", text_or_null(one.last_day)}});
  }
  return list;
}

Json list_of(const std::vector<const archive::Change*>& changes) {
  auto list = Json::array();
  for (const auto* change : changes) {
    list.push_back({{"key", change->key},
                    {"before", values(change->before)},
                    {"after", values(change->after)}});
  }
  return list;
}

}  // namespace

std::string archive_json(const ArchiveContent& content) {
  auto vintages = Json::array();
  for (const auto& one : content.vintages) vintages.push_back(vintage(one));
  auto measures = Json::array();
  for (const auto& measure : content.measures) {
    measures.push_back({{"measure", measure.measure},
                        {"key", key_of(measure)},
                        {"series", measure.series},
                        {"codes", measure.codes}});
  }
  return printed({{"bijlage", "1"},
                  {"archive", content.archive},
                  {"vintages", std::move(vintages)},
                  {"measures", std::move(measures)}});
}

std::string archive_json(const archive::FigureLives& lives) {
  auto figures = Json::array();
  for (const auto& life : lives.figures) {
    auto codes = Json::object();
    for (const auto& [dimension, code] : life.codes) codes[dimension] = code;
    auto told = Json::array();
    for (const auto& one : life.told) told.push_back(told_by(one));
    figures.push_back({{"key", life.key},
                       {"model", life.model},
                       {"measure", life.measure},
                       {"codes", std::move(codes)},
                       {"frequency", life.frequency},
                       {"period", life.time_period},
                       {"vintages", std::move(told)}});
  }
  return printed({{"bijlage", "1"}, {"figures", std::move(figures)}, {"more", lives.more}});
}

std::string archive_json(const ArchiveChanges& changes) {
  const auto named = [](const archive::Vintage& one) {
    return Json{{"vintage", one.name}, {"date", one.date.iso()}};
  };
  return printed({{"bijlage", "1"},
                  {"before", named(changes.before)},
                  {"after", named(changes.after)},
                  {"changed", list_of(changes.changed)},
                  {"added", list_of(changes.added)},
                  {"gone", list_of(changes.gone)},
                  {"summary",
                   {{"changed", changes.changed.size()},
                    {"added", changes.added.size()},
                    {"gone", changes.gone.size()}}}});
}

}  // namespace bijlage::app
