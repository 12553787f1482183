#include "mapping/table_file.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "config/nearest.hpp"
#include "mapping/grid.hpp"
#include "mapping/table_keys.hpp"

namespace bijlage::mapping {
namespace {

void read_header(config::Table& table, const Vocabulary& known, TableMapping& result) {
  const auto value = table.get("header");
  if (!value) return;
  auto labels = value->as_strings().value_or(std::vector<std::string>{});
  if (value->as_list().empty()) value->fault({"mapping.no-header", {{"table", result.id}}});
  const auto names = known.roles();
  if (value->is_string() && std::find(names.begin(), names.end(), labels.front()) != names.end()) {
    result.header_role = labels.front();
    return;
  }
  for (const std::string& label : labels) result.header.push_back(base::fold_glob(label));
  for (const auto& item : value->as_list()) result.header_lines.push_back(item.place().line);
  result.header_lines.resize(labels.size(), value->place().line);
  result.header_written = std::move(labels);
}

void read_repeat(config::Table& table, TableMapping& result) {
  const auto value = table.get("repeat");
  if (!value) return;
  for (const auto& item : value->as_list()) {
    const auto word = item.one_of("repeat", {"down", "across"});
    if (word == "down") result.repeat_down = true;
    if (word == "across") result.repeat_across = true;
  }
}

Until read_until(config::Table& table) {
  Until until;
  const auto value = table.get("until");
  if (!value) return until;
  if (value->is_table()) {
    auto label = value->as_table();
    until.kind = Until::Kind::label;
    until.label = base::fold_glob(label->require_string("label"));
    label->finish();
    return until;
  }
  const auto word =
      value->one_of("until", {"blank", "total", "heading", "end"}, ", { label = \"…\" }");
  if (word == "blank") until.kind = Until::Kind::blank;
  if (word == "total") until.kind = Until::Kind::total;
  if (word == "heading") until.kind = Until::Kind::heading;
  if (word == "end") until.kind = Until::Kind::end;
  return until;
}

void read_splits(config::Table& table, const Vocabulary& known, TableMapping& result) {
  const auto value = table.get("split");
  if (!value) return;
  for (const auto& item : value->as_list()) {
    auto split = item.as_table();
    if (!split) continue;
    const auto text = split->require("pattern");
    std::vector<Meaning> into;
    if (const auto list = split->get("into")) {
      for (const auto& entry : list->as_list()) {
        if (auto meaning = entry.as_table()) into.push_back(read_meaning(*meaning, known));
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

void read_values(config::Table& table, const Vocabulary& known, TableMapping& result) {
  auto values = table.table("values");
  if (!values) return;
  for (const auto& [label, value] : values->items()) {
    auto meaning = value.as_table();
    if (!meaning) continue;
    const auto codes = read_meaning(*meaning, known);
    const auto [place, is_new] = result.values.emplace(base::fold(label), codes);
    if (!is_new && place->second != codes) {
      value.fault({"mapping.value-twice", {{"label", label}}});
    }
  }
}

void read_small_keys(config::Table& table, const Vocabulary& known, TableMapping& result) {
  if (const auto empty = table.one_of("empty", {"O", "M", "skip"})) {
    result.empty = *empty == "O"   ? Empty::missing
                   : *empty == "M" ? Empty::cannot_exist
                                   : Empty::skip;
  }
  read_scale(table, known, result);
  if (auto attributes = table.table("attributes")) {
    for (const auto& [label, value] : attributes->items()) {
      if (auto name = value.as_string())
        result.attributes.emplace_back(base::fold_glob(label), *name);
    }
  }
  if (auto available = table.table("available")) {
    for (const auto& [label, value] : available->items()) {
      const auto from = value.as_string();
      if (from && check_period(*from, value, known)) {
        result.available.emplace_back(base::fold_glob(label), *from);
      }
    }
  }
  read_unit(table, known, result);
  read_many(table, known, result);
  read_sometimes(table, result);
  result.skip = read_globs(table, "skip");
  const bool all = std::any_of(result.skip.begin(), result.skip.end(), [](const auto& glob) {
    return !glob.empty() && glob.find_first_not_of("*?") == std::string::npos &&
           glob.find('*') != std::string::npos;
  });
  const bool header =
      !result.header.empty() &&
      std::all_of(result.header.begin(), result.header.end(),
                  [&](const auto& label) { return matches_any(label, result.skip); });
  if (all || header) {
    table.fault_at("skip", {"mapping.skips-all", {{"table", result.id}}});
  }
  result.frequency = read_frequency(table);
  result.complete = table.boolean("complete").value_or(true);
  result.inherit = table.boolean("inherit").value_or(false);
  result.optional = table.boolean("optional").value_or(false);
  result.on_its_side =
      table.one_of("orientation", {"rows", "columns"}).value_or("rows") == "columns";
}

bool gives_measure(const LabelPlace& place) {
  const auto in_pairs = [](const auto& pairs) {
    return std::any_of(pairs.begin(), pairs.end(),
                       [](const auto& pair) { return pair.second == "measure"; });
  };
  return in_pairs(place.by_header) || in_pairs(place.by_heading) ||
         std::any_of(place.by_position.begin(), place.by_position.end(), [](const auto& role) {
           return role.role == "measure" || (role.pattern && role.pattern->has_gap("measure"));
         });
}

bool gives_measure(const Split& split) {
  return split.pattern.has_gap("measure") ||
         (!split.into.empty() &&
          std::all_of(split.into.begin(), split.into.end(),
                      [](const Meaning& meaning) { return meaning.contains("measure"); }));
}

bool gives_measure(const TableMapping& table) {
  const std::array<const LabelPlace*, 6> places{&table.left,  &table.above,      &table.heading,
                                                &table.group, &table.sheet_name, &table.file_name};
  return table.fixed.contains("measure") ||
         std::any_of(places.begin(), places.end(),
                     [](const LabelPlace* place) { return gives_measure(*place); }) ||
         std::any_of(table.values.begin(), table.values.end(),
                     [](const auto& value) { return value.second.contains("measure"); }) ||
         std::any_of(table.splits.begin(), table.splits.end(),
                     [](const Split& split) { return gives_measure(split); });
}

}  // namespace

std::uint32_t TableMapping::line_of(std::string_view key) const {
  if (const auto found = lines.find(key); found != lines.end()) return found->second;
  const auto dot = key.rfind('.');
  return dot == std::string_view::npos ? line : line_of(key.substr(0, dot));
}

const std::string* TableMapping::role_under(std::string_view folded_heading) const {
  for (const auto& [text, role] : left.by_heading) {
    if (base::matches_glob(folded_heading, text)) return &role;
  }
  return nullptr;
}

bool TableMapping::is_lines() const {
  return std::any_of(splits.begin(), splits.end(), [](const Split& split) {
    return std::any_of(split.pattern.gaps().begin(), split.pattern.gaps().end(),
                       [](const auto& gap) { return gap != "value" && gap != "mark"; });
  });
}

namespace {

void refuse_empty(config::Table& table, std::string_view key,
                  const std::vector<std::string>& texts) {
  const bool empty = std::any_of(texts.begin(), texts.end(),
                                 [](const std::string& text) { return base::trim(text).empty(); });
  if (empty) table.fault_at(key, {"mapping.empty-text", {{"key", std::string(key)}}});
}

}  // namespace

std::vector<std::string> read_globs(config::Table& table, std::string_view key) {
  std::vector<std::string> globs;
  const auto texts = table.strings(key);
  for (const std::string& text : texts) globs.push_back(base::fold_glob(text));
  refuse_empty(table, key, texts);
  return globs;
}

Meaning read_meaning(config::Table& table, const Vocabulary& known) {
  Meaning meaning;
  for (const auto& [key, value] : table.items()) {
    const auto code = value.as_string();
    if (!code || !check_role(key, value, known)) continue;
    if (key == "period") {
      if (check_period(*code, value, known)) meaning.emplace(key, *code);
      continue;
    }
    if (check_code(key, *code, value, known)) meaning.emplace(key, *code);
  }
  return meaning;
}

std::optional<calendar::Frequency> read_frequency(config::Table& table) {
  using calendar::Frequency;
  static constexpr std::array<std::pair<std::string_view, Frequency>, 6> names{
      {{"day", Frequency::day},
       {"week", Frequency::week},
       {"month", Frequency::month},
       {"quarter", Frequency::quarter},
       {"half-year", Frequency::half_year},
       {"year", Frequency::year}}};
  const auto word =
      table.one_of("frequency", {"day", "week", "month", "quarter", "half-year", "year"});
  for (const auto& [name, frequency] : names) {
    if (word == name) return frequency;
  }
  return std::nullopt;
}

TableMapping read_table(config::Table& table, const Vocabulary& known, const Meaning& fixed) {
  TableMapping result;
  result.line = table.place().line;
  note_lines(
      table, "",
      {"sheets", "header", "start", "under", "at", "until", "repeat", "labels", "values", "fixed"},
      result);
  result.id = table.require_string("id");
  result.sheets_written = table.strings("sheets");
  result.sheets = read_globs(table, "sheets");
  read_header(table, known, result);
  result.start_written = table.strings("start");
  for (const std::string& text : result.start_written) {
    result.start.push_back(base::fold_glob(text));
  }
  refuse_empty(table, "start", result.start_written);
  refuse_empty(table, "header", result.header_written);
  read_under(table, result);
  read_at(table, result);
  read_repeat(table, result);
  result.until = read_until(table);
  if (auto labels = table.table("labels")) read_labels(*labels, known, result);
  if (auto own = table.table("fixed")) result.fixed = read_meaning(*own, known);
  read_values(table, known, result);
  read_totals(table, result);
  read_splits(table, known, result);
  read_small_keys(table, known, result);
  table.finish();
  if (!table.has("header") && !table.has("start")) {
    table.fault({"mapping.no-header", {{"table", result.id}}});
  }
  if (table.has("header") && !result.start.empty()) {
    table.fault_at("start", {"mapping.header-and-start", {{"table", result.id}}});
  }
  if (result.on_its_side && !result.under.empty()) {
    table.fault_at("under", {"mapping.under-on-its-side", {{"table", result.id}}});
  }
  if (!fixed.contains("measure") && !gives_measure(result)) {
    table.fault({"mapping.no-measure", {{"table", result.id}}});
  }
  return result;
}

}  // namespace bijlage::mapping
