#include "mapping/model_file.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "base/text.hpp"
#include "config/file_kind.hpp"
#include "config/nearest.hpp"
#include "config/toml_file.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::mapping {
namespace {

using config::Table;
using config::TomlFile;
using config::Value;

// SDMX 3.0 IDType. No dots: they separate identifiers in SDMX's own references.
bool is_identifier(std::string_view code) {
  return !code.empty() && std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
}

std::string read_identifier(Table& table, std::string_view key) {
  std::string code = table.require_string(key);
  if (table.has(key) && !is_identifier(code)) {
    table.fault_at(key, {"model.bad-identifier", {{"code", code}}});
  }
  return code;
}

model::LocalText read_label(Table& table) {
  model::LocalText label;
  if (auto languages = table.table("label")) {
    for (const auto& [language, text] : languages->items()) {
      label.by_language[language] = text.as_string().value_or("");
    }
  } else if (!table.has("label")) {
    table.require("label");
  }
  return label;
}

// Which code a label means must be plain: two codes that share one are a mistake.
class Meanings {
 public:
  void add(const Table& table, const std::string& code, const model::LocalText& label,
           const std::vector<std::string>& aliases) {
    if (!codes_.insert({code, true}).second) {
      table.fault_at("code", {"model.double-code", {{"code", code}}});
      return;
    }
    learn(table, "code", code, code);
    for (const auto& [language, text] : label.by_language) learn(table, "label", text, code);
    for (const std::string& alias : aliases) learn(table, "aliases", alias, code);
  }

 private:
  void learn(const Table& table, std::string_view key, const std::string& text,
             const std::string& code) {
    const std::string folded = base::fold(text);
    if (folded.empty()) {
      table.fault_at(key, {"model.empty-label", {{"code", code}}});
      return;
    }
    const auto [place, fresh] = means_.emplace(folded, code);
    if (fresh || place->second == code) return;
    table.fault_at(
        key, {"model.two-meanings", {{"label", text}, {"first", place->second}, {"second", code}}});
  }

  std::map<std::string, bool> codes_;
  std::map<std::string, std::string> means_;
};

std::optional<model::Additivity> additivity(const Value& value) {
  const auto word = value.one_of("additive", {"yes", "note", "no"});
  if (!word) return std::nullopt;
  if (*word == "yes") return model::Additivity::yes;
  return *word == "note" ? model::Additivity::note : model::Additivity::no;
}

// One word for time and all dimensions, or a table of those that differ from "yes".
void read_additivity(Table& table, const std::vector<std::string>& axes, model::Measure& measure) {
  const auto value = table.get("additive");
  if (!value) return;
  if (value->is_string()) {
    const auto everywhere = additivity(*value);
    for (const std::string& axis : axes) {
      if (everywhere) measure.additive[axis] = *everywhere;
    }
    return;
  }
  auto along = value->as_table();
  if (!along) return;
  for (const auto& [axis, word] : along->items()) {
    const auto how = additivity(word);
    if (how) measure.additive[axis] = *how;
    if (std::find(axes.begin(), axes.end(), axis) != axes.end()) continue;
    word.fault(
        {"model.unknown-dimension", {{"dimension", axis}, {"known", base::join(axes, ", ")}}});
  }
}

model::Measure read_measure(Table& table, const std::vector<std::string>& axes) {
  model::Measure measure;
  measure.code = read_identifier(table, "code");
  measure.label = read_label(table);
  measure.aliases = table.strings("aliases");
  measure.unit = table.string("unit").value_or("NR");
  measure.signed_values = table.boolean("signed").value_or(false);
  const auto decimals = table.integer("decimals").value_or(0);
  measure.decimals = static_cast<int>(std::clamp<std::int64_t>(decimals, 0, 9));
  if (measure.decimals != decimals) {
    table.fault_at("decimals", {"model.decimals", {{"found", std::to_string(decimals)}}});
  }
  read_additivity(table, axes, measure);
  table.finish();
  return measure;
}

void check_parents(const std::vector<Table>& tables, const model::Dimension& dimension) {
  std::vector<std::string> known;
  for (const model::Code& code : dimension.codes) known.push_back(code.code);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::string parent = dimension.codes[i].parent;
    if (!parent.empty() && dimension.find(parent) == nullptr) {
      tables[i].fault_at("parent", {"model.unknown-parent",
                                    {{"parent", parent},
                                     {"nearest", config::nearest(parent, known).value_or("–")}}});
    }
    // As many steps up as there are codes can only be a circle.
    for (std::size_t steps = 0; !parent.empty(); ++steps) {
      if (steps > tables.size()) {
        tables[i].fault_at("parent", {"model.parent-circle", {{"code", dimension.codes[i].code}}});
        break;
      }
      const model::Code* above = dimension.find(parent);
      parent = above == nullptr ? "" : above->parent;
    }
  }
}

model::Dimension read_dimension(Table& table) {
  model::Dimension dimension;
  dimension.code = read_identifier(table, "code");
  dimension.label = read_label(table);
  dimension.counts = table.string("counts").value_or("");
  std::vector<Table> tables = table.tables("codes");
  Meanings meanings;
  for (Table& entry : tables) {
    model::Code code;
    code.code = read_identifier(entry, "code");
    code.label = read_label(entry);
    code.aliases = entry.strings("aliases");
    code.parent = entry.string("parent").value_or("");
    entry.finish();
    meanings.add(entry, code.code, code.label, code.aliases);
    dimension.codes.push_back(std::move(code));
  }
  check_parents(tables, dimension);
  table.finish();
  return dimension;
}

std::optional<model::Rule::Relation> relation(std::string_view sign) {
  using Relation = model::Rule::Relation;
  if (sign == "<=") return Relation::less_equal;
  if (sign == "<") return Relation::less;
  if (sign == "=") return Relation::equal;
  if (sign == ">=") return Relation::greater_equal;
  if (sign == ">") return Relation::greater;
  return std::nullopt;
}

void check_measure(const Table& table, const model::Model& model, const std::string& code,
                   std::string_view key = "assert") {
  if (model.find_measure(code) != nullptr) return;
  std::vector<std::string> known;
  for (const model::Measure& measure : model.measures) known.push_back(measure.code);
  table.fault_at(key,
                 {"model.unknown-measure",
                  {{"measure", code}, {"nearest", config::nearest(code, known).value_or("–")}}});
}

std::optional<model::Rule> read_rule(Table& table, const model::Model& model) {
  model::Rule rule;
  rule.id = table.require_string("id");
  const auto kinds = model::finding_kinds();
  const bool known = std::any_of(kinds.begin(), kinds.end(),
                                 [&](const auto& kind) { return kind.code == rule.id; });
  if (table.has("id") && !known) {
    table.fault_at("id", {"model.unknown-finding", {{"code", rule.id}}});
  }
  const std::string assertion = table.require_string("assert");
  table.finish();
  std::istringstream words(assertion);
  std::string sign;
  std::string surplus;
  words >> rule.left >> sign >> rule.right;
  const auto how = relation(sign);
  if (!how || rule.right.empty() || words >> surplus) {
    if (table.has("assert")) table.fault_at("assert", {"model.bad-rule", {{"rule", assertion}}});
    return std::nullopt;
  }
  rule.relation = *how;
  check_measure(table, model, rule.left);
  check_measure(table, model, rule.right);
  return rule;
}

void check_dimensions(const std::vector<Table>& tables, const model::Model& model) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const std::string& code = model.dimensions[i].code;
    const bool reserved = code == "time" || code == "measure" || code == "period";
    // SDMX-CSV heads its columns with the codes in capitals.
    const auto alike = std::find_if(
        model.dimensions.begin(), model.dimensions.end(),
        [&](const model::Dimension& other) { return base::fold(other.code) == base::fold(code); });
    if (alike->code != code) {
      tables[i].fault_at("code", {"model.code-alike", {{"code", code}, {"other", alike->code}}});
    }
    if (reserved || model.dimension_index(code) != i) {
      tables[i].fault_at(
          "code", {reserved ? "model.reserved-code" : "model.double-code", {{"code", code}}});
    }
  }
}

}  // namespace

model::Model read_model(TomlFile& file) {
  config::require_kind(file, "model");
  model::Model model;
  Table root = file.root();
  if (auto head = root.table("model")) {
    model.id = read_identifier(*head, "id");
    model.agency = read_identifier(*head, "agency");
    model.version = head->require_string("version");
    head->finish();
  } else {
    root.require("model");
  }
  std::vector<Table> dimensions = root.tables("dimension");
  std::vector<std::string> axes = {"time"};
  for (Table& table : dimensions) {
    model.dimensions.push_back(read_dimension(table));
    axes.push_back(model.dimensions.back().code);
  }
  check_dimensions(dimensions, model);
  Meanings meanings;
  for (Table& table : root.tables("measure")) {
    model.measures.push_back(read_measure(table, axes));
    const model::Measure& measure = model.measures.back();
    meanings.add(table, measure.code, measure.label, measure.aliases);
  }
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    const std::string& counts = model.dimensions[i].counts;
    if (!counts.empty()) check_measure(dimensions[i], model, counts, "counts");
  }
  for (Table& table : root.tables("rule")) {
    if (auto rule = read_rule(table, model)) model.rules.push_back(std::move(*rule));
  }
  root.finish();
  file.throw_if_mistaken();
  return model;
}

model::Model load_model(const std::string& path) {
  TomlFile file = TomlFile::read(path);
  return read_model(file);
}

model::Model parse_model(std::string_view text, std::string name) {
  TomlFile file = TomlFile::parse(text, std::move(name));
  return read_model(file);
}

}  // namespace bijlage::mapping
