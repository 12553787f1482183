#include "mapping/alias_file.hpp"

#include <utility>

#include "base/text.hpp"

namespace bijlage::mapping {
namespace {

using Folded = std::map<std::string, std::string>;  // label → code

void learn(const std::string& code, const model::LocalText& label,
           const std::vector<std::string>& aliases, Folded& codes) {
  codes.emplace(base::fold(code), code);
  for (const auto& [language, text] : label.by_language) codes.emplace(base::fold(text), code);
  for (const std::string& alias : aliases) codes.emplace(base::fold(alias), code);
}

Folded labels_of(const std::string& dimension, const model::Model& model) {
  Folded codes;
  if (dimension == "measure") {
    for (const auto& each : model.measures) learn(each.code, each.label, each.aliases, codes);
  } else if (const auto* known = model.find_dimension(dimension)) {
    for (const auto& each : known->codes) learn(each.code, each.label, each.aliases, codes);
  }
  return codes;
}

void read_aliases_of(const std::string& dimension, config::Table spellings, const Vocabulary& known,
                     Aliases& result) {
  Folded codes = labels_of(dimension, known.model);
  for (const auto& [label, value] : spellings.items()) {
    const auto code = value.as_string();
    if (!code || !check_code(dimension, *code, value, known)) continue;
    const std::string folded = base::fold(label);
    if (folded.empty()) {
      value.fault({"mapping.empty-alias", {{"code", *code}}});
      continue;
    }
    const auto [entry, is_new] = codes.emplace(folded, *code);
    if (!is_new && entry->second != *code) {
      value.fault({"mapping.alias-of-another",
                   {{"label", label}, {"other", entry->second}, {"dimension", dimension}}});
      continue;
    }
    result.push_back({dimension, label, *code});
  }
}

}  // namespace

Aliases read_aliases(config::Table& aliases, const Vocabulary& known) {
  Aliases result;
  for (const auto& [dimension, value] : aliases.items()) {
    auto spellings = value.as_table();
    if (!spellings || !check_coded(dimension, value, known)) continue;
    read_aliases_of(dimension, std::move(*spellings), known, result);
  }
  return result;
}

}  // namespace bijlage::mapping
