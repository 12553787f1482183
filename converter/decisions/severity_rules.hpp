#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "config/toml_file.hpp"
#include "model/finding.hpp"

/// What people decided, written down in files: how much a rule weighs, which findings are taken for
/// granted, which figures are corrected. Read here, and applied to findings and figures.
namespace bijlage::decisions {

/// One line of a `[severity]`: raises, lowers or waives a rule.
struct SeverityRule {
  std::string code;                      ///< of the findings it is about: "T01"
  std::optional<model::Severity> level;  ///< what they become; nothing: they are waived
  std::vector<std::string> tables;       ///< ids; empty: all findings with that code
  std::string mapping;                   ///< id; empty: any
  std::string reason;                    ///< why, as written
  std::string file;                      ///< where it is written down …
  unsigned line = 0;                     ///< … from 1
};

/// In order of precedence: the first that is about a finding holds for it.
using SeverityRules = std::vector<SeverityRule>;

/// Reads the `[severity]` of a mapping file, in order. `tables`: the ids that the mapping has; any
/// other is a mistake.
SeverityRules read_severity(config::Table& root, const std::string& file,
                            const std::vector<std::string>& tables);

/// The mappings that a policy can be about, each with the ids of its tables.
struct KnownMappings {
  std::map<std::string, std::vector<std::string>> tables;
  bool all = false;  ///< are there no others? Then a rule for another is a mistake
};

/// Reads a policy file: a `[severity]` for many mappings, each rule for one of them or for all.
/// A table that none of the mappings it is for has, is a mistake. Throws `config::FileMistakes`
/// with all mistakes at once, and `base::Failure` (Trouble::usage) where the file is not there.
SeverityRules read_policy(config::TomlFile& file, const KnownMappings& known);
SeverityRules load_policy(const std::string& path, const KnownMappings& known);

/// Rules that name tables or a mapping go before those that hold for more; else the order stays.
void put_in_order(SeverityRules& rules);

/// Is the finding one that the rule is for, whichever rule goes before it?
bool is_about(const SeverityRule& rule, const model::Finding& finding);

/// Gives a finding the severity that the rules say, with the decision beside it.
void weigh(model::Finding& finding, const SeverityRules& rules);

}  // namespace bijlage::decisions
