#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/decision.hpp"
#include "model/model.hpp"
#include "model/number_style.hpp"
#include "model/observation.hpp"

namespace bijlage::model {

/// What a run of observations is about: one measure and a code for each dimension of the model
/// (in the model's order; empty where the dimension is not used, printed `_Z`).
struct Series {
  std::string measure;
  std::vector<std::string> codes;

  friend auto operator<=>(const Series&, const Series&) = default;
};

/// A label that resolves to no code. Its figures are kept under a code made from the label, so
/// that nothing is lost; finding S07 tells of it.
struct LocalCode {
  std::string dimension;
  std::string code;      ///< "U_35_44_laar"
  std::string label;     ///< "35 – 44 laar"
  bool several = false;  ///< it stands for several codes of the model: "antwerp--limburg"
};

/// A note under a table, on the sheet or in the book.
struct Note {
  std::string mark;  ///< "*"; empty for a note without one
  std::string text;  ///< without the mark
  Source source;
  bool understood = false;  ///< a phrase of the locale or mapping gave it an effect
};

struct SourceFile {
  std::string name;     ///< as given on the command line
  std::string sha256;   ///< of its bytes
  std::string mapping;  ///< id of the mapping that read it
};

/// A mapping file and line, for "which line of the mapping read this cell".
struct MappingLine {
  std::string mapping;
  std::string file;
  std::uint32_t line = 0;
  std::string table = {};  ///< the id of the table it is in
};

/// A figure whose value a person replaced. What the cell shows stays the observation's raw text.
struct Correction {
  Decision decision;
  ObsValue submitted;                          ///< as it was read; nothing: it was missing …
  MissingReason reason = MissingReason::none;  ///< … for this
};

/// The canonical set of observations, with all they point to.
class Dataset {
 public:
  explicit Dataset(const Model& model) : model_(&model) {}

  /// The model outlives the dataset.
  const Model& model() const { return *model_; }

  std::vector<Observation> observations;
  std::vector<Detail> details;
  std::vector<Note> notes;
  std::vector<SourceFile> files;
  std::vector<std::string> sheets;
  std::vector<LocalCode> local_codes;
  std::vector<MappingLine> rules;
  std::vector<Correction> corrections;  ///< of people

  const std::vector<Series>& series() const { return series_; }
  const Series& series_of(const Observation& obs) const { return series_[obs.series]; }
  /// The series' number, made where it is new.
  std::uint32_t intern_series(const Series& series);
  /// Keeps a text once; the number that `Observation::raw` holds.
  std::uint32_t intern_text(std::string_view text);
  /// The same for an observation whose cell shows its value in that style: no text is kept.
  std::uint32_t intern_style(const NumberStyle& style);
  /// What the observation's cell shows.
  std::string raw_text(const Observation& obs) const;
  /// The same where that text is kept; null where it follows from the value and a style.
  const std::string* kept_text(const Observation& obs) const;
  /// How the cell's number is written, where the text follows from that and the value.
  const NumberStyle* style_of(const Observation& obs) const;
  /// Keeps the text itself, for an observation whose value is about to change.
  void keep_raw_text(Observation& obs);
  std::uint16_t intern_sheet(std::string_view name);
  std::uint16_t intern_rule(const MappingLine& line);
  /// The code under which an unknown label's figures are kept.
  std::string intern_local_code(std::string_view dimension, std::string_view label);

  /// The code for what is about several codes of a dimension at once: "antwerp--limburg". SDMX lets
  /// an observation have one code a dimension, and what is about two provinces together is about
  /// neither of them alone.
  void intern_combination(const LocalCode& combination);

  /// The detail of an observation, made where it has none.
  Detail& detail_of(Observation& obs);
  /// Or nothing.
  const Detail* detail(const Observation& obs) const;
  /// The days the observation covers: its own, else its whole period.
  calendar::Days covered(const Observation& obs) const;
  /// What a person made of it, or nothing.
  const Correction* correction(const Observation& obs) const;
  bool is_partial(const Observation& obs) const;

  /// The label of a code (model's or local) in a language; the code itself where it has none.
  std::string code_label(std::size_t dimension, std::string_view code,
                         std::string_view language) const;

  /// Takes over everything of another dataset of the same model. Returns by how much observation
  /// numbers moved (what was [i] there is [i + result] here).
  std::size_t append(const Dataset& other);

 private:
  std::string labels_of_several(std::size_t dimension, std::string_view code,
                                std::string_view language) const;

  const Model* model_;
  std::vector<Series> series_;
  std::unordered_map<std::string, std::uint32_t> series_numbers_;
  std::vector<std::string> texts_{std::string()};
  std::unordered_map<std::string, std::uint32_t> text_numbers_;
  std::vector<NumberStyle> styles_;
};

}  // namespace bijlage::model
