#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "calendar/period_words.hpp"
#include "mapping/grid.hpp"
#include "mapping/mapping.hpp"

namespace bijlage::mapping {

/// What labels have given so far for a figure.
struct Sense {
  Meaning codes;
  std::optional<calendar::PeriodPart> period;
  std::vector<std::string> contradictions;  ///< dimensions that two labels read differently

  /// Adds what another label gives; contradictions are kept, the later label wins.
  void add(const Sense& other);
};

/// A label that no code of its dimension answers to.
struct UnknownLabel {
  std::string dimension;
  std::string label;
};

/// Reads labels into meaning: roles, patterns, aliases of model and mapping, period words.
class LabelReader {
 public:
  /// `language` is that of the labels shown to people.
  LabelReader(const Mapping& mapping, calendar::Date now, std::string language);

  /// The label read by one role. Nothing where it does not fit: no period, no code, no match.
  std::optional<Sense> read(const Label& label, const LabelRole& role,
                            const TableMapping& table) const;
  /// The same by a plain role name.
  std::optional<Sense> read_as(const Label& label, std::string_view role,
                               const TableMapping& table) const;
  /// By whichever of the roles fits first.
  std::optional<Sense> read_any(const Label& label, const std::vector<LabelRole>& roles,
                                const TableMapping& table) const;

  /// The code that a label stands for, whatever its case, accents and punctuation, and also with
  /// a year or unit behind it. Nothing where no code answers.
  std::optional<std::string> resolve(std::string_view dimension, std::string_view label) const;
  /// The dimension's name for people; the code itself for "period" and the like.
  std::string dimension_label(std::string_view dimension) const;
  /// Labels of the dimension's codes that look like it, nearest first, one a code, at most three.
  std::vector<std::string> nearest(std::string_view dimension, std::string_view label) const;

  const calendar::PeriodWords& words() const { return mapping_.locale.periods; }
  calendar::Date now() const { return now_; }

 private:
  using Codes = std::unordered_map<std::string, std::string>;

  std::optional<std::string> resolve_folded(const std::string& dimension, std::string folded) const;
  std::optional<calendar::PeriodPart> period_of(const std::string& text) const;

  void learn(const std::string& dimension, const std::string& code, const model::LocalText& label,
             const std::vector<std::string>& aliases);

  const Mapping& mapping_;
  calendar::Date now_;
  std::string language_;
  std::unordered_map<std::string, Codes> codes_;  // by dimension
  // Periods repeat down long tables: each text is read once.
  mutable std::unordered_map<std::string, std::optional<calendar::PeriodPart>> periods_;
  // Every spelling and its code, for `nearest`.
  std::unordered_map<std::string, std::vector<std::pair<std::string, std::string>>> spellings_;
};

}  // namespace bijlage::mapping
