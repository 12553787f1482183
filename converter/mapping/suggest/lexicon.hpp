#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mapping/labels.hpp"
#include "mapping/mapping.hpp"

/// Drafting a mapping for a workbook that none fits; see `draft_mapping`.
namespace bijlage::mapping::suggesting {

/// A code that a longer text names: "Depressiehulp.be: bezoeken per maand" names a platform and a
/// measure.
struct Mention {
  std::string role;  ///< "measure" or a dimension
  std::string code;
  std::string phrase;  ///< folded
};

/// What labels can mean in one model and one locale, asked without a mapping.
class Lexicon {
 public:
  Lexicon(std::string model_name, std::shared_ptr<const model::Model> model,
          std::string locale_name, const config::Locale& locale, calendar::Date today);
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  const model::Model& model() const { return *probe_.model; }
  const config::Locale& locale() const { return probe_.locale; }
  const std::string& model_name() const { return probe_.model_name; }
  const std::string& locale_name() const { return probe_.locale_name; }
  calendar::Date today() const { return today_; }

  /// "period", "measure" and the model's dimensions: the roles that the text can play.
  const std::vector<std::string>& roles_of(std::string_view text) const;
  bool can_be(std::string_view text, std::string_view role) const;
  std::optional<calendar::PeriodPart> period(std::string_view text) const;
  /// The code of a measure or dimension that the whole text stands for.
  std::optional<std::string> code(std::string_view role, std::string_view text) const;
  /// The codes that phrases of the text stand for, longest first; each once.
  std::vector<Mention> mentions(std::string_view text) const;
  /// The measure that a text all but names: by another ending of its name, or by a word that only
  /// one measure has.
  std::optional<std::string> measure_hinted(std::string_view text) const;
  /// The dimension whose own name the text is ("Kanaal"), or that it names ("per instantie").
  std::optional<std::string> dimension_named(std::string_view text) const;
  std::optional<std::string> dimension_mentioned(std::string_view text) const;
  /// Names that look like it, of measures or of a dimension's codes.
  std::vector<std::string> nearest(std::string_view role, std::string_view text) const {
    return labels_.nearest(role, text);
  }
  /// A label of rows and columns that are no data: percentages, differences.
  bool is_derived(std::string_view folded) const;
  bool is_total(std::string_view folded) const;

 private:
  struct Phrase {
    std::string folded;
    std::string role;
    std::string code;
  };
  void learn(const std::string& role, const std::string& code, const model::LocalText& label,
             const std::vector<std::string>& aliases);

  calendar::Date today_;
  Mapping probe_;
  TableMapping no_table_;
  LabelReader labels_;
  std::vector<Phrase> phrases_;  // longest first
  mutable std::unordered_map<std::string, std::vector<std::string>> roles_;
};

}  // namespace bijlage::mapping::suggesting
