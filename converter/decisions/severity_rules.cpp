#include "decisions/severity_rules.hpp"

#include <algorithm>

#include "config/nearest.hpp"
#include "decisions/read_parts.hpp"

namespace bijlage::decisions {
namespace {

using model::Decision;
using model::Severity;

/// Reads the rules of one file.
class SeverityReader {
 public:
  /// Of a mapping's own file, with the tables it has.
  SeverityReader(std::string file, const std::vector<std::string>& tables)
      : file_(std::move(file)), tables_(&tables) {}
  /// Of a policy.
  SeverityReader(std::string file, const KnownMappings& known)
      : file_(std::move(file)), known_(&known) {}

  SeverityRules read(config::Table& root) {
    auto severity = root.table("severity");
    if (!severity) return {};
    for (const auto& [code, value] : severity->items()) {
      const bool known = check_code(code, value);
      for (const config::Value& entry : value.as_list()) {
        if (auto table = entry.as_table()) read_rule(*table, code, known);
      }
    }
    put_in_order(rules_);
    return std::move(rules_);
  }

 private:
  void read_rule(config::Table& table, const std::string& code, bool known) {
    SeverityRule rule;
    rule.code = code;
    rule.file = file_;
    rule.line = table.place().line;
    table.require("level");
    const auto level = table.one_of("level", {"error", "warning", "note", "waive"});
    if (level) rule.level = model::severity_of(*level);
    rule.tables = table.strings("tables");
    if (known_ != nullptr) rule.mapping = table.string("mapping").value_or("");
    check_names(table, rule);
    rule.reason = read_reason(table);
    table.finish();
    if (known && level) rules_.push_back(std::move(rule));
  }

  void check_names(config::Table& table, const SeverityRule& rule) const {
    if (tables_ != nullptr) return check_tables(table, rule.tables, *tables_, "table");
    const auto mapping = known_->tables.find(rule.mapping);
    if (mapping != known_->tables.end()) {
      check_tables(table, rule.tables, mapping->second, "table");
    } else if (known_->all) {
      check_rest(table, rule);
    }
  }

  // A rule of a policy for all mappings, or for one that there is not.
  void check_rest(config::Table& table, const SeverityRule& rule) const {
    if (!rule.mapping.empty()) {
      std::vector<std::string> ids;
      for (const auto& [id, tables] : known_->tables) ids.push_back(id);
      return fault_unknown(table, "mapping", rule.mapping, ids, "mapping");
    }
    std::vector<std::string> any;
    for (const auto& [id, tables] : known_->tables) {
      any.insert(any.end(), tables.begin(), tables.end());
    }
    check_tables(table, rule.tables, any, "table-anywhere");
  }

  static void check_tables(config::Table& table, const std::vector<std::string>& ids,
                           const std::vector<std::string>& known, const std::string& what) {
    for (const std::string& id : ids) {
      if (std::find(known.begin(), known.end(), id) != known.end()) continue;
      fault_unknown(table, "tables", id, known, what);
    }
  }

  static void fault_unknown(config::Table& table, std::string_view key, const std::string& id,
                            const std::vector<std::string>& known, const std::string& what) {
    const auto near = config::nearest(id, known);
    table.fault_at(key, {"decisions.unknown-" + what + (near ? "-near" : ""),
                         {{"id", id}, {"nearest", near.value_or("")}}});
  }

  std::string file_;
  const std::vector<std::string>* tables_ = nullptr;
  const KnownMappings* known_ = nullptr;
  SeverityRules rules_;
};

Decision::Kind kind_of(const SeverityRule& rule, Severity was) {
  if (!rule.level) return Decision::Kind::waived;
  return *rule.level > was ? Decision::Kind::raised : Decision::Kind::lowered;
}

}  // namespace

SeverityRules read_severity(config::Table& root, const std::string& file,
                            const std::vector<std::string>& tables) {
  return SeverityReader(file, tables).read(root);
}

SeverityRules read_policy(config::TomlFile& file, const KnownMappings& known) {
  config::Table root = file.root();
  root.require("severity");
  auto rules = SeverityReader(file.name(), known).read(root);
  root.finish();
  file.throw_if_mistaken();
  return rules;
}

SeverityRules load_policy(const std::string& path, const KnownMappings& known) {
  config::TomlFile file = config::TomlFile::read(path);
  return read_policy(file, known);
}

void put_in_order(SeverityRules& rules) {
  const auto conditions = [](const SeverityRule& rule) {
    return (rule.tables.empty() ? 0 : 1) + (rule.mapping.empty() ? 0 : 1);
  };
  std::stable_sort(rules.begin(), rules.end(), [&](const SeverityRule& a, const SeverityRule& b) {
    return conditions(a) > conditions(b);
  });
}

bool is_about(const SeverityRule& rule, const model::Finding& finding) {
  return rule.code == finding.code &&
         (rule.tables.empty() ||
          std::find(rule.tables.begin(), rule.tables.end(), finding.table) != rule.tables.end());
}

void weigh(model::Finding& finding, const SeverityRules& rules) {
  const auto rule = std::find_if(rules.begin(), rules.end(), [&](const SeverityRule& known) {
    return is_about(known, finding);
  });
  if (rule == rules.end() || rule->level == finding.severity) return;
  Decision decision;
  decision.kind = kind_of(*rule, finding.severity);
  decision.was = finding.severity;
  decision.reason = rule->reason;
  decision.file = rule->file;
  decision.line = rule->line;
  finding.severity = rule->level.value_or(Severity::note);
  finding.decisions.push_back(std::move(decision));
}

}  // namespace bijlage::decisions
