#include "app/rules.hpp"

#include "model/finding_catalogue.hpp"
#include "store/json_text.hpp"

namespace bijlage::app {
namespace {

std::string key_of(const model::FindingKind& kind) { return "finding." + std::string(kind.code); }

void add_member(std::string& json, std::string_view name, std::string_view text) {
  json += ",\"";
  json += name;
  json += "\":";
  store::append_json_string(json, text);
}

}  // namespace

std::string rules_text(const config::Wording& wording) {
  std::string text;
  for (const model::FindingKind& kind : model::finding_kinds()) {
    const std::string key = key_of(kind);
    text += std::string(kind.code) + "  " + wording.sentence(key + ".title") + " (" +
            wording.sentence("severity." + std::string(model::severity_name(kind.severity))) +
            ")\n     " + wording.sentence(key + ".explanation") + "\n     " +
            wording.sentence(key + ".remedy") + "\n";
  }
  return text;
}

std::string rules_json(const config::Wording& wording) {
  std::string json = R"({"bijlage":"1","rules":[)";
  bool first = true;
  for (const model::FindingKind& kind : model::finding_kinds()) {
    const std::string key = key_of(kind);
    json += first ? "\n" : ",\n";
    first = false;
    json += R"({"code":)";
    store::append_json_string(json, kind.code);
    add_member(json, "severity", model::severity_name(kind.severity));
    for (const auto* part : {"title", "explanation", "remedy"}) {
      add_member(json, part, wording.sentence(key + "." + part));
    }
    json += '}';
  }
  json += "\n]}\n";
  return json;
}

}  // namespace bijlage::app
