#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/local_text.hpp"

/// The data structure definition (SDMX 3.0, section 2): what can be measured, along which
/// dimensions, with which codes, and what must hold. Read from `mappings/models/*.toml`.
namespace bijlage::model {

/// May figures be added up along a dimension (or along "time")?
enum class Additivity : unsigned char { yes, note, no };

struct Measure {
  std::string code;
  LocalText label;
  std::vector<std::string> aliases;
  std::string unit;  ///< SDMX CL_UNIT_MEASURE where it has one: "NR" number, "PC" percent, "EUR";
                     ///< "YR" years
  int decimals = 0;  ///< the most that a figure of this measure can sensibly have
  bool signed_values = false;
  std::map<std::string, Additivity, std::less<>> additive;

  /// What the model says, `yes` where it says nothing.
  Additivity additive_over(std::string_view dimension_or_time) const;
  bool is_share() const { return unit == "PC"; }
};

struct Code {
  std::string code;
  LocalText label;
  std::vector<std::string> aliases;
  std::string parent;  ///< the code above it in the hierarchy; empty at the top
};

struct Dimension {
  std::string code;
  LocalText label;
  std::vector<Code> codes;
  std::string counts;  ///< the measure of a table by this dimension that names none; for drafts

  const Code* find(std::string_view wanted) const;
  /// Does the code lie under `above`, directly or further down? Not where they are the same.
  bool is_under(std::string_view wanted, std::string_view above) const;
  /// Are there codes under it?
  bool has_under(std::string_view above) const;
};

/// A rule that figures of one place and period must obey: `unique_visitors <= visits`.
struct Rule {
  enum class Relation : unsigned char { less_equal, less, equal, greater_equal, greater };
  std::string id;  ///< the finding code it raises: "C01"
  std::string left;
  Relation relation = Relation::less_equal;
  std::string right;
};

struct Model {
  std::string id;
  std::string agency;
  std::string version;
  std::vector<Measure> measures;
  std::vector<Dimension> dimensions;
  std::vector<Rule> rules;

  const Measure* find_measure(std::string_view code) const;
  std::optional<std::size_t> dimension_index(std::string_view code) const;
  const Dimension* find_dimension(std::string_view code) const;
};

}  // namespace bijlage::model
