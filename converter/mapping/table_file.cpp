#include "mapping/table_file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/nearest.hpp"

namespace bijlage::mapping {
namespace {

using base::Message;

// A glob keeps its stars and question marks; the text between them is folded like any label.
std::string fold_glob(std::string_view glob) {
  std::string result;
  std::string literal;
  for (const char c : glob) {
    if (c != '*' && c != '?') {
      literal += c;
      continue;
    }
    const std::string folded = base::fold(literal);
    const bool space_before = !literal.empty() && literal.front() == ' ' && !result.empty();
    const bool space_after = literal.size() > 1 && literal.back() == ' ' && !folded.empty();
    result += (space_before && !folded.empty() ? " " : "") + folded + (space_after ? " " : "") + c;
    literal.clear();
  }
  const std::string folded = base::fold(literal);
  const bool space_before = !literal.empty() && literal.front() == ' ' && !result.empty();
  return result + (space_before && !folded.empty() ? " " : "") + folded;
}

std::vector<std::string> role_names(const model::Model& model) {
  std::vector<std::string> names{"measure", "period"};
  for (const auto& dimension : model.dimensions) names.push_back(dimension.code);
  return names;
}

bool check_role(const std::string& role, const config::Value& value, const model::Model& model) {
  if (role.empty()) return true;
  const auto names = role_names(model);
  if (std::find(names.begin(), names.end(), role) != names.end()) return true;
  value.fault({"mapping.unknown-role",
               {{"role", role},
                {"nearest", config::nearest(role, names).value_or("")},
                {"known", base::join(names, ", ")}}});
  return false;
}

std::optional<Pattern> read_pattern(const config::Value& value, const std::string& text) {
  auto pattern = Pattern::parse(text);
  if (!pattern) value.fault({"mapping.bad-pattern", {{"pattern", text}}});
  return pattern;
}

std::optional<LabelRole> read_role(const config::Value& value, const model::Model& model) {
  const auto text = value.as_string();
  if (!text) return std::nullopt;
  if (text->find('{') == std::string::npos) {
    if (!check_role(*text, value, model)) return std::nullopt;
    return LabelRole{*text, std::nullopt};
  }
  auto pattern = read_pattern(value, *text);
  if (!pattern) return std::nullopt;
  for (const std::string& gap : pattern->gaps()) {
    if (!check_role(gap, value, model)) return std::nullopt;
  }
  return LabelRole{"", std::move(pattern)};
}

void read_roles_by_label(config::Table roles, const model::Model& model, bool globs,
                         std::vector<std::pair<std::string, std::string>>& into) {
  for (const auto& [label, value] : roles.items()) {
    const auto role = value.as_string();
    if (!role || !check_role(*role, value, model)) continue;
    into.emplace_back(globs ? fold_glob(label) : base::fold(label), *role);
  }
}

LabelPlace read_place(const config::Value& value, const model::Model& model) {
  LabelPlace place;
  if (!value.is_table()) {
    for (const auto& item : value.as_list()) {
      if (auto role = read_role(item, model)) place.by_position.push_back(std::move(*role));
    }
    return place;
  }
  auto table = value.as_table();
  if (auto by_heading = table->table("by-heading")) {
    read_roles_by_label(*by_heading, model, true, place.by_heading);
    table->finish();
  } else {
    read_roles_by_label(*table, model, false, place.by_header);
  }
  return place;
}

void read_labels(config::Table labels, const model::Model& model, TableMapping& table) {
  const std::pair<const char*, LabelPlace*> places[] = {
      {"left", &table.left},   {"above", &table.above},           {"heading", &table.heading},
      {"group", &table.group}, {"sheet-name", &table.sheet_name}, {"file-name", &table.file_name}};
  for (const auto& [key, place] : places) {
    if (auto value = labels.get(key)) *place = read_place(*value, model);
  }
  labels.finish();
}

void read_header(config::Table& table, const model::Model& model, TableMapping& result) {
  const auto value = table.get("header");
  if (!value) return;
  if (value->is_string()) {
    const std::string text = *value->as_string();
    const auto names = role_names(model);
    if (std::find(names.begin(), names.end(), text) != names.end()) {
      result.header_role = text;
    } else {
      result.header.push_back(fold_glob(text));
    }
    return;
  }
  for (const std::string& label : value->as_strings().value_or(std::vector<std::string>{})) {
    result.header.push_back(fold_glob(label));
  }
}

void read_repeat(config::Table& table, TableMapping& result) {
  const auto value = table.get("repeat");
  if (!value) return;
  for (const auto& item : value->as_list()) {
    const auto word = item.as_string();
    if (!word) continue;
    if (*word == "down") {
      result.repeat_down = true;
    } else if (*word == "across") {
      result.repeat_across = true;
    } else {
      item.fault({"config.not-one-of", {{"found", *word}, {"known", "down, across"}}});
    }
  }
}

Until read_until(config::Table& table) {
  Until until;
  const auto value = table.get("until");
  if (!value) return until;
  if (value->is_table()) {
    auto label = value->as_table();
    until.kind = Until::Kind::label;
    until.label = fold_glob(label->require_string("label"));
    label->finish();
    return until;
  }
  const auto word = value->as_string();
  if (!word) return until;
  static const std::pair<std::string_view, Until::Kind> words[] = {
      {"blank", Until::Kind::blank},
      {"total", Until::Kind::total},
      {"heading", Until::Kind::heading},
      {"end", Until::Kind::end}};
  for (const auto& [name, kind] : words) {
    if (*word == name) {
      until.kind = kind;
      return until;
    }
  }
  value->fault({"config.not-one-of",
                {{"found", *word}, {"known", "blank, total, heading, end, { label = \"…\" }"}}});
  return until;
}

void read_total(config::Table& table, TableMapping& result) {
  auto total = table.table("total");
  if (!total) return;
  result.total.labels = read_globs(*total, "labels");
  if (const auto over = total->one_of("over", {"block", "group"})) {
    result.total.over = *over == "group" ? TotalRule::Over::group : TotalRule::Over::block;
  }
  if (const auto tolerance = total->get("tolerance")) {
    result.total.tolerance = tolerance->as_decimal().value_or(base::Decimal());
  }
  total->finish();
}

void read_splits(config::Table& table, const model::Model& model, TableMapping& result) {
  const auto value = table.get("split");
  if (!value) return;
  for (const auto& item : value->as_list()) {
    auto split = item.as_table();
    if (!split) continue;
    const auto text = split->require("pattern");
    std::vector<Meaning> into;
    if (const auto list = split->get("into")) {
      for (const auto& entry : list->as_list()) {
        if (auto meaning = entry.as_table()) into.push_back(read_meaning(*meaning, model));
      }
    }
    split->finish();
    const auto words = text ? text->as_string() : std::nullopt;
    if (!words) continue;
    auto pattern = read_pattern(*text, *words);
    if (!pattern) continue;
    if (!pattern->has_gap("value")) {
      text->fault({"mapping.split-without-value", {{"pattern", *words}}});
      continue;
    }
    result.splits.push_back({std::move(*pattern), std::move(into)});
  }
}

void read_values(config::Table& table, const model::Model& model, TableMapping& result) {
  auto values = table.table("values");
  if (!values) return;
  for (const auto& [label, value] : values->items()) {
    if (auto meaning = value.as_table()) {
      result.values.emplace(base::fold(label), read_meaning(*meaning, model));
    }
  }
}

void read_small_keys(config::Table& table, TableMapping& result) {
  if (const auto empty = table.one_of("empty", {"O", "M", "skip"})) {
    result.empty = *empty == "O"   ? Empty::missing
                   : *empty == "M" ? Empty::cannot_exist
                                   : Empty::skip;
  }
  if (const auto scale = table.get("scale")) {
    result.scale = scale->as_decimal().value_or(base::Decimal(1));
  }
  if (auto attributes = table.table("attributes")) {
    for (const auto& [label, value] : attributes->items()) {
      if (auto name = value.as_string()) result.attributes.emplace_back(base::fold(label), *name);
    }
  }
  if (auto available = table.table("available")) {
    for (const auto& [label, value] : available->items()) {
      if (auto from = value.as_string()) result.available.emplace_back(fold_glob(label), *from);
    }
  }
  result.skip = read_globs(table, "skip");
  result.complete = table.boolean("complete").value_or(true);
  result.inherit = table.boolean("inherit").value_or(false);
  result.optional = table.boolean("optional").value_or(false);
  result.on_its_side =
      table.one_of("orientation", {"rows", "columns"}).value_or("rows") == "columns";
}

void check_measure_is_given(const config::Table& table, const TableMapping& result) {
  const auto gives_measure = [](const LabelPlace& place) {
    const auto in_pairs = [](const auto& pairs) {
      return std::any_of(pairs.begin(), pairs.end(),
                         [](const auto& pair) { return pair.second == "measure"; });
    };
    return in_pairs(place.by_header) || in_pairs(place.by_heading) ||
           std::any_of(place.by_position.begin(), place.by_position.end(), [](const auto& role) {
             return role.role == "measure" || (role.pattern && role.pattern->has_gap("measure"));
           });
  };
  const bool in_values =
      std::any_of(result.values.begin(), result.values.end(),
                  [](const auto& value) { return value.second.contains("measure"); });
  if (result.fixed.contains("measure") || in_values || gives_measure(result.left) ||
      gives_measure(result.above) || gives_measure(result.heading) || gives_measure(result.group) ||
      gives_measure(result.sheet_name)) {
    return;
  }
  table.fault({"mapping.no-measure", {{"table", result.id}}});
}

}  // namespace

bool TableMapping::is_lines() const {
  return std::any_of(splits.begin(), splits.end(), [](const Split& split) {
    return std::any_of(split.pattern.gaps().begin(), split.pattern.gaps().end(),
                       [](const auto& gap) { return gap != "value" && gap != "mark"; });
  });
}

std::vector<std::string> read_globs(config::Table& table, std::string_view key) {
  std::vector<std::string> globs;
  for (const std::string& glob : table.strings(key)) globs.push_back(fold_glob(glob));
  return globs;
}

Meaning read_meaning(config::Table& table, const model::Model& model) {
  Meaning meaning;
  for (const auto& [key, value] : table.items()) {
    const auto code = value.as_string();
    if (!code || !check_role(key, value, model)) continue;
    std::vector<std::string> known;
    if (key == "measure") {
      for (const auto& measure : model.measures) known.push_back(measure.code);
    } else if (const auto* dimension = model.find_dimension(key)) {
      for (const auto& entry : dimension->codes) known.push_back(entry.code);
    }
    if (key != "period" && std::find(known.begin(), known.end(), *code) == known.end()) {
      value.fault({"mapping.unknown-code",
                   {{"code", *code},
                    {"dimension", key},
                    {"model", model.id},
                    {"nearest", config::nearest(*code, known).value_or("")}}});
      continue;
    }
    meaning.emplace(key, *code);
  }
  return meaning;
}

TableMapping read_table(config::Table& table, const model::Model& model) {
  TableMapping result;
  result.line = table.place().line;
  result.id = table.require_string("id");
  result.sheets = read_globs(table, "sheets");
  read_header(table, model, result);
  result.start = read_globs(table, "start");
  read_repeat(table, result);
  result.until = read_until(table);
  if (auto labels = table.table("labels")) read_labels(*labels, model, result);
  if (auto fixed = table.table("fixed")) result.fixed = read_meaning(*fixed, model);
  read_values(table, model, result);
  read_total(table, result);
  read_splits(table, model, result);
  read_small_keys(table, result);
  table.finish();
  if (result.header.empty() && result.header_role.empty() && result.start.empty()) {
    table.fault({"mapping.no-header", {{"table", result.id}}});
  }
  check_measure_is_given(table, result);
  return result;
}

}  // namespace bijlage::mapping
