#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "calendar/period_words.hpp"
#include "mapping/grid.hpp"
#include "mapping/mapping.hpp"
#include "mapping/named_years.hpp"

namespace bijlage::mapping {

/// Texts that go along with figures, by their names.
using Attributes = std::vector<std::pair<std::string, std::string>>;

/// What labels have given so far for a figure.
struct Sense {
  Meaning codes;
  std::optional<calendar::PeriodPart> period;
  std::optional<calendar::Date> from;   ///< where the ends of the period are given apart
  std::optional<calendar::Date> until;  ///< included
  std::map<std::string, std::vector<std::string>>
      several;  ///< dimensions of which `codes` holds one code for all of these
  Attributes attributes;
  std::vector<std::string> contradictions;  ///< dimensions that two labels read differently
  /// Years that labels name at their end and are read without: "Bezoeken 2023".
  std::vector<YearSpan> also_named;

  /// Does it give anything at all?
  bool says_something() const {
    return !codes.empty() || period || from || until || !attributes.empty();
  }
  /// Adds what another label gives; contradictions are kept, the later label wins. Of two codes
  /// of which the model has one under the other ("Welzijn", "CAW") the finer one says it all.
  void add(const Sense& other, const model::Model& model);
  /// Is each year that is named beside it one of its period? Whatever, while it has no year.
  bool years_fit() const;
  /// The dimension of which labels say different things; nothing where they agree.
  std::optional<std::string> contradiction() const;
  /// What it gives, as a text that two senses share only where they give the same; texts that are
  /// carried along do not count.
  std::string identity() const;
  /// The whole period, by what was said of it or of its ends; nothing where that does not suffice
  /// or the end lies before the beginning.
  std::optional<calendar::Period> whole_period() const;
};

/// A label, or the piece that a pattern catches of it, that no code of its dimension answers to.
struct UnknownLabel {
  std::string dimension;
  std::string label;
};

/// What is known of a label that names something no code answers to.
struct HalfRead {
  Sense sense;  ///< what the rest of it gives
  std::vector<UnknownLabel> unknown;
};

/// Reads labels into meaning: roles, patterns, aliases of model and mapping, period words.
class LabelReader {
 public:
  /// `language` is that of the labels shown to people.
  LabelReader(const Mapping& mapping, calendar::Date now, std::string language);

  /// The label read by one role. Nothing where it does not fit: no period, no code, no match.
  std::optional<Sense> read(const Label& label, const LabelRole& role,
                            const TableMapping& table) const;
  /// Of a label that `read` can make nothing of: what is known all the same, and what is not.
  /// Nothing where figures cannot be kept under it: it lacks a period or a measure, or does not fit
  /// the pattern at all.
  std::optional<HalfRead> read_half(const Label& label, const LabelRole& role,
                                    const TableMapping& table) const;
  /// The same as `read` by a plain role name.
  std::optional<Sense> read_as(const Label& label, std::string_view role,
                               const TableMapping& table) const;
  /// What the table's `values` say of a label, also with a year or unit behind it.
  static const Meaning* value_of(const Label& label, const TableMapping& table,
                                 const config::Locale& locale);
  /// By whichever of the roles fits first.
  std::optional<Sense> read_any(const Label& label, const std::vector<LabelRole>& roles,
                                const TableMapping& table) const;

  /// The code that a label stands for, whatever its case, accents, punctuation and spaces
  /// ("J.A.C.", "Teleonthaal"), and also with a year or unit behind it. Nothing where no code
  /// answers.
  std::optional<std::string> resolve(std::string_view dimension, std::string_view label) const;
  /// The dimension's name for people; the code itself for "period" and the like.
  std::string dimension_label(std::string_view dimension) const;
  /// Labels of the dimension's codes that look like it, nearest first, one a code, at most three;
  /// of a period the label with the word that was probably meant.
  std::vector<std::string> nearest(std::string_view dimension, std::string_view label) const;

  const calendar::PeriodWords& words() const { return mapping_.locale.periods; }
  calendar::Date now() const { return now_; }

 private:
  using Codes = std::unordered_map<std::string, std::string>;

  /// A code, and the years at the end of the label that it was found without.
  struct Resolved {
    std::string code;
    std::optional<YearSpan> years;
  };

  std::optional<Resolved> resolve_folded(const std::string& dimension, std::string folded) const;
  std::optional<calendar::PeriodPart> period_of(const std::string& text) const;
  std::optional<Sense> read_end(const std::string& text, std::string_view role) const;
  std::optional<Sense> read_several(const Label& label, const std::string& dimension) const;
  std::optional<HalfRead> read_around(const Label& label, const Pattern& pattern,
                                      const std::vector<std::string>& unknown,
                                      const TableMapping& table) const;

  void learn(const std::string& dimension, const std::string& code, std::string_view spelling);
  void learn(const std::string& dimension, const std::string& code, const model::LocalText& label,
             const std::vector<std::string>& aliases);

  const Mapping& mapping_;
  calendar::Date now_;
  std::string language_;
  std::unordered_map<std::string, Codes> codes_;  // by dimension
  // The same by spellings without spaces; an empty code where several codes would answer.
  std::unordered_map<std::string, Codes> run_together_;
  // Periods repeat down long tables: each text is read once.
  mutable std::unordered_map<std::string, std::optional<calendar::PeriodPart>> periods_;
  // Every spelling and its code, for `nearest`.
  std::unordered_map<std::string, std::vector<std::pair<std::string, std::string>>> spellings_;
};

}  // namespace bijlage::mapping
