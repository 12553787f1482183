#include "model/evidence.hpp"

#include <map>

#include "model/dataset.hpp"

namespace bijlage::model {
namespace {

// Numbers of another dataset in terms of this one.
class Renumbering {
 public:
  Renumbering(Dataset& ours, const Dataset& theirs)
      : files_(ours.files.size()), notes_(static_cast<NoteId>(ours.notes.size())) {
    for (const std::string& sheet : theirs.sheets) sheets_.push_back(ours.intern_sheet(sheet));
    for (const MappingLine& rule : theirs.rules) rules_.push_back(ours.intern_rule(rule));
  }

  Source source(Source source) const {
    source.file = static_cast<std::uint16_t>(source.file + files_);
    if (source.sheet < sheets_.size()) source.sheet = sheets_[source.sheet];
    return source;
  }
  std::uint16_t rule(std::uint16_t rule) const {
    return rule < rules_.size() ? rules_[rule] : rule;
  }
  NoteId note(NoteId note) const { return note + notes_; }

 private:
  std::size_t files_;
  NoteId notes_;
  std::vector<std::uint16_t> sheets_;
  std::vector<std::uint16_t> rules_;
};

// A label's code can be another one here, where a label like it came first.
class LocalCodes {
 public:
  LocalCodes(Dataset& ours, const Dataset& theirs) : model_(&ours.model()) {
    for (const LocalCode& local : theirs.local_codes) {
      if (local.several) {
        ours.intern_combination(local);
      } else {
        codes_[{local.dimension, local.code}] =
            ours.intern_local_code(local.dimension, local.label);
      }
    }
  }

  Series renamed(Series series) const {
    if (codes_.empty()) return series;
    for (std::size_t i = 0; i < series.codes.size(); ++i) {
      const auto found = codes_.find({model_->dimensions[i].code, series.codes[i]});
      if (found != codes_.end()) series.codes[i] = found->second;
    }
    return series;
  }

 private:
  const Model* model_;
  std::map<std::pair<std::string, std::string>, std::string> codes_;
};

std::set<ObservationIndex> moved_by(ObservationIndex moved, const std::set<ObservationIndex>& all) {
  std::set<ObservationIndex> figures;
  for (const ObservationIndex figure : all) figures.insert(figure + moved);
  return figures;
}

}  // namespace

std::size_t Dataset::append(const Dataset& other) {
  const std::size_t moved = observations.size();
  const auto first_correction = static_cast<std::uint32_t>(corrections.size());
  const auto first_detail = static_cast<std::uint32_t>(details.size());
  const Renumbering renumber(*this, other);
  const LocalCodes local(*this, other);

  std::vector<std::uint32_t> series_of;
  for (const Series& series : other.series_) {
    series_of.push_back(intern_series(local.renamed(series)));
  }
  std::vector<std::uint32_t> text_of;
  for (const std::string& text : other.texts_) text_of.push_back(intern_text(text));
  std::vector<std::uint32_t> style_of_theirs;
  for (const NumberStyle& style : other.styles_) style_of_theirs.push_back(intern_style(style));

  for (Detail detail : other.details) {
    for (NoteId& note : detail.notes) note = renumber.note(note);
    if (detail.correction != 0) detail.correction += first_correction;
    details.push_back(std::move(detail));
  }
  corrections.insert(corrections.end(), other.corrections.begin(), other.corrections.end());
  for (Note note : other.notes) {
    note.source = renumber.source(note.source);
    notes.push_back(std::move(note));
  }
  observations.reserve(moved + other.observations.size());
  for (Observation obs : other.observations) {
    obs.series = series_of[obs.series];
    const NumberStyle* style = other.style_of(obs);
    obs.raw = style == nullptr
                  ? text_of[obs.raw]
                  : style_of_theirs[static_cast<std::size_t>(style - other.styles_.data())];
    if (obs.detail != 0) obs.detail += first_detail;
    obs.source = renumber.source(obs.source);
    obs.rule = renumber.rule(obs.rule);
    observations.push_back(obs);
  }
  files.insert(files.end(), other.files.begin(), other.files.end());
  return moved;
}

void append(Dataset& data, Evidence& evidence, const Dataset& other_data,
            const Evidence& other_evidence) {
  const Renumbering renumber(data, other_data);
  const auto moved = static_cast<ObservationIndex>(data.append(other_data));
  const auto first_block = static_cast<std::uint32_t>(evidence.blocks.size());

  for (Total total : other_evidence.totals) {
    total.source = renumber.source(total.source);
    total.rule = renumber.rule(total.rule);
    total.block += first_block;
    total.parts.shift(moved);
    evidence.totals.push_back(std::move(total));
  }
  for (Block block : other_evidence.blocks) {
    const Source place = renumber.source({block.file, block.sheet, {}});
    block.file = place.file;
    block.sheet = place.sheet;
    block.rule = renumber.rule(block.rule);
    block.observations.shift(moved);
    block.written_as_text.shift(moved);
    evidence.blocks.push_back(std::move(block));
  }
  for (MarkUse mark : other_evidence.marks) {
    mark.source = renumber.source(mark.source);
    mark.block += first_block;
    if (mark.note) mark.note = renumber.note(*mark.note);
    evidence.marks.push_back(std::move(mark));
  }
  for (StatedTerm term : other_evidence.terms) {
    term.source = renumber.source(term.source);
    term.rule = renumber.rule(term.rule);
    evidence.terms.push_back(std::move(term));
  }
  for (Statement statement : other_evidence.statements) {
    statement.source = renumber.source(statement.source);
    statement.rule = renumber.rule(statement.rule);
    statement.block += first_block;
    evidence.statements.push_back(std::move(statement));
  }
  for (OffDate off : other_evidence.off_dates) {
    off.source = renumber.source(off.source);
    off.rule = renumber.rule(off.rule);
    off.figures = moved_by(moved, off.figures);
    evidence.off_dates.push_back(std::move(off));
  }
  for (Start start : other_evidence.starts) {
    start.source = renumber.source(start.source);
    start.figures = moved_by(moved, start.figures);
    evidence.starts.push_back(std::move(start));
  }
  if (!evidence.read_on ||
      (other_evidence.read_on && *evidence.read_on < *other_evidence.read_on)) {
    evidence.read_on = other_evidence.read_on;
  }
  evidence.decimal_sign = other_evidence.decimal_sign;
  evidence.text_only = other_evidence.text_only;
}

}  // namespace bijlage::model
