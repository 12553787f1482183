#include "mapping/label_file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/nearest.hpp"

namespace bijlage::mapping {
namespace {

std::optional<LabelRole> read_role(const config::Value& value, const Vocabulary& known) {
  const auto text = value.as_string();
  if (!text) return std::nullopt;
  if (text->find('{') == std::string::npos) {
    if (!check_role(*text, value, known)) return std::nullopt;
    return LabelRole{*text, std::nullopt};
  }
  auto pattern = read_pattern(value, *text);
  if (!pattern) return std::nullopt;
  for (const std::string& gap : pattern->gaps()) {
    if (!check_role(gap, value, known)) return std::nullopt;
  }
  return LabelRole{"", std::move(pattern)};
}

void read_roles_by_label(config::Table roles, const Vocabulary& known, bool globs,
                         std::vector<std::pair<std::string, std::string>>& into) {
  for (const auto& [label, value] : roles.items()) {
    const auto role = value.as_string();
    if (!role || !check_role(*role, value, known)) continue;
    into.emplace_back(globs ? base::fold_glob(label) : base::fold(label), *role);
  }
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

LabelPlace read_place(const config::Value& value, const Vocabulary& known, bool by_label) {
  LabelPlace place;
  if (!value.is_table()) {
    for (const auto& item : value.as_list()) {
      if (auto role = read_role(item, known)) place.by_position.push_back(std::move(*role));
    }
    return place;
  }
  if (!by_label) {
    value.fault({"mapping.only-left-by-label", {}});
    return place;
  }
  auto table = value.as_table();
  if (auto by_heading = table->table("by-heading")) {
    read_roles_by_label(*by_heading, known, true, place.by_heading);
    table->finish();
  } else {
    read_roles_by_label(*table, known, false, place.by_header);
  }
  return place;
}

// Is it one of these names of the model? If not, a mistake that names the nearest.
bool check_word(const std::string& role, const config::Value& value, const Vocabulary& known,
                const std::vector<std::string>& names) {
  if (!known.has_model || std::find(names.begin(), names.end(), role) != names.end()) return true;
  const auto nearest = config::nearest(role, names);
  value.fault(
      {nearest ? "mapping.unknown-role-near" : "mapping.unknown-role",
       {{"role", role}, {"nearest", nearest.value_or("")}, {"known", base::join(names, ", ")}}});
  return false;
}

}  // namespace

std::vector<std::string> Vocabulary::roles() const {
  std::vector<std::string> names = coded();
  for (const char* const name : {"period", "from", "until"}) names.emplace_back(name);
  return names;
}

std::vector<std::string> Vocabulary::coded() const {
  std::vector<std::string> names{"measure"};
  for (const auto& dimension : model.dimensions) names.push_back(dimension.code);
  return names;
}

bool Vocabulary::is_period(const std::string& text) const {
  // An open end ("2020 tot heden") is closed on the day of the run, whichever that will be.
  const auto far_off = calendar::Date::from_civil(2100, 12, 31).value();
  return calendar::parse_period(text, locale.periods, far_off).has_value();
}

bool check_role(const std::string& role, const config::Value& value, const Vocabulary& known) {
  if (role.empty()) return true;
  if (role.front() == '@' && is_name(role.substr(1))) return true;
  return check_word(role, value, known, known.roles());
}

bool check_coded(const std::string& role, const config::Value& value, const Vocabulary& known) {
  return check_word(role, value, known, known.coded());
}

bool check_code(const std::string& dimension, const std::string& code, const config::Value& value,
                const Vocabulary& known) {
  if (!known.has_model) return true;
  std::vector<std::string> codes;
  if (dimension == "measure") {
    for (const auto& measure : known.model.measures) codes.push_back(measure.code);
  } else if (const auto* found = known.model.find_dimension(dimension)) {
    for (const auto& entry : found->codes) codes.push_back(entry.code);
  }
  if (std::find(codes.begin(), codes.end(), code) != codes.end()) return true;
  const auto nearest = config::nearest(code, codes);
  value.fault({nearest ? "mapping.unknown-code-near" : "mapping.unknown-code",
               {{"code", code},
                {"dimension", dimension},
                {"model", known.model.id},
                {"nearest", nearest.value_or("")}}});
  return false;
}

bool check_period(const std::string& text, const config::Value& value, const Vocabulary& known) {
  if (!known.has_words || known.is_period(text)) return true;
  value.fault({"mapping.not-a-period", {{"text", text}}});
  return false;
}

std::optional<Pattern> read_pattern(const config::Value& value, const std::string& text) {
  auto pattern = Pattern::parse(text);
  if (!pattern) value.fault({"mapping.bad-pattern", {{"pattern", text}}});
  return pattern;
}

void note_lines(const config::Table& table, const std::string& before,
                std::initializer_list<const char*> keys, TableMapping& result) {
  for (const char* key : keys) {
    if (table.has(key)) result.lines[before + key] = table.place_of(key).line;
  }
}

void read_labels(config::Table labels, const Vocabulary& known, TableMapping& table) {
  const auto read = [&](const char* key, LabelPlace& place, bool by_label = false) {
    if (auto value = labels.get(key)) place = read_place(*value, known, by_label);
  };
  read("left", table.left, true);
  read("above", table.above);
  read("heading", table.heading);
  read("group", table.group);
  read("sheet-name", table.sheet_name);
  read("file-name", table.file_name);
  note_lines(labels, "labels.", {"left", "above", "heading", "group", "sheet-name", "file-name"},
             table);
  labels.finish();
}

}  // namespace bijlage::mapping
