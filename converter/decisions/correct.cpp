#include "decisions/correct.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::decisions {
namespace {

using model::Observation;
using model::ObservationIndex;

/// Applies the corrections of one submission one by one.
class Corrector {
 public:
  Corrector(model::Dataset& data, model::Evidence& evidence, model::Findings& findings)
      : data_(data), evidence_(evidence), findings_(findings) {}

  void apply(const FigureCorrection& entry) {
    const auto figures = figures_at(entry);
    if (figures.size() > 1) return refuse(entry, "several", std::to_string(figures.size()));
    if (figures.size() == 1) return correct_figure(entry, figures.front());
    model::Total* const total = entry.where.empty() ? total_at(entry) : nullptr;
    if (total != nullptr) return correct_total(entry, *total);
    if (!entry.where.empty()) return refuse(entry, "not-among-them");
    refuse(entry, knows_sheet(entry.sheet) ? "no-figure" : "no-sheet");
  }

 private:
  bool is_at(const model::Source& source, const FigureCorrection& entry) const {
    return source.cell == entry.cell && data_.sheets[source.sheet] == entry.sheet;
  }

  bool is_meant(const Observation& observation, const FigureCorrection& entry) const {
    const model::Series& series = data_.series_of(observation);
    return std::all_of(entry.where.begin(), entry.where.end(), [&](const auto& wanted) {
      if (wanted.first == "measure") return series.measure == wanted.second;
      const auto dimension = data_.model().dimension_index(wanted.first);
      return dimension && series.codes[*dimension] == wanted.second;
    });
  }

  std::vector<ObservationIndex> figures_at(const FigureCorrection& entry) const {
    std::vector<ObservationIndex> found;
    for (std::size_t i = 0; i < data_.observations.size(); ++i) {
      const Observation& observation = data_.observations[i];
      if (observation.source.cell == entry.cell && is_at(observation.source, entry) &&
          is_meant(observation, entry)) {
        found.push_back(static_cast<ObservationIndex>(i));
      }
    }
    return found;
  }

  model::Total* total_at(const FigureCorrection& entry) {
    const auto found =
        std::find_if(evidence_.totals.begin(), evidence_.totals.end(),
                     [&](const model::Total& total) { return is_at(total.source, entry); });
    return found == evidence_.totals.end() ? nullptr : &*found;
  }

  bool knows_sheet(const std::string& name) const {
    return std::find(data_.sheets.begin(), data_.sheets.end(), name) != data_.sheets.end();
  }

  /// Is it for what the cell shows now? An error says so where it is not.
  bool fits(const FigureCorrection& entry, const std::string& shown) {
    if (base::trim(shown) == base::trim(entry.was)) return true;
    const bool blank = base::trim(shown).empty();
    refuse(entry, blank ? "now-blank" : "other-text", shown);
    return false;
  }

  void correct_figure(const FigureCorrection& entry, ObservationIndex index) {
    Observation& observation = data_.observations[index];
    if (!fits(entry, data_.raw_text(observation))) return;
    if (data_.correction(observation) != nullptr) return refuse(entry, "twice");
    settle(entry);
    model::Finding& finding = tell("D02", entry);
    finding.table = table_of(observation.rule);
    finding.raw = data_.raw_text(observation);
    if (observation.value) finding.found = observation.value->to_string();
    data_.keep_raw_text(observation);
    data_.corrections.push_back({entry.decision, observation.value, observation.reason});
    model::Detail& detail = data_.detail_of(observation);
    detail.correction = static_cast<std::uint32_t>(data_.corrections.size());
    detail.upper_bound.reset();
    replace(observation, entry);
    if (entry.value) finding.expected = entry.value->to_string();
    word(finding, entry);
  }

  // A person's figure is neither an estimate nor missing, whatever the cell said. What is true of
  // its series or its period stays true.
  static void replace(Observation& observation, const FigureCorrection& entry) {
    model::StatusSet status = entry.value ? model::StatusSet() : status_of(entry.reason);
    for (const model::ObsStatus lasting :
         {model::ObsStatus::series_break, model::ObsStatus::definition_differs,
          model::ObsStatus::provisional}) {
      if (observation.status.has(lasting)) status |= lasting;
    }
    observation.value = entry.value;
    observation.approximate = false;
    observation.reason = entry.reason;
    observation.status = status;
  }

  static model::StatusSet status_of(model::MissingReason reason) {
    switch (reason) {
      case model::MissingReason::not_existing:
        return model::ObsStatus::cannot_exist;
      case model::MissingReason::not_collected:
        return model::ObsStatus::not_collected;
      case model::MissingReason::suppressed:
        return model::ObsStatus::suppressed;
      default:
        return model::ObsStatus::missing;
    }
  }

  void correct_total(const FigureCorrection& entry, model::Total& total) {
    if (!fits(entry, total.raw)) return;
    if (!entry.value) return refuse(entry, "total-missing");
    settle(entry);
    model::Finding& finding = tell("D02", entry);
    finding.table = table_of(total.rule);
    for (const ObservationIndex part : total.parts) {
      const model::Source& source = data_.observations[part].source;
      if (data_.sheets[source.sheet] == entry.sheet) name_cell(finding, source.cell);
    }
    finding.raw = total.raw;
    finding.found = total.value.to_string();
    finding.expected = entry.value->to_string();
    total.value = *entry.value;
    word(finding, entry);
  }

  // Cells below each other become one range.
  static void name_cell(model::Finding& finding, workbook::CellRef cell) {
    workbook::CellRange& last = finding.cells.back();
    if (finding.cells.size() > 1 && last.last.column == cell.column &&
        last.last.row + 1 == cell.row) {
      last.last = cell;
    } else {
      finding.cells.push_back({cell, cell});
    }
  }

  // What was wrong with the value of this cell, or that it had none, is decided with its value.
  static bool is_settled_by(const FigureCorrection& entry, const model::Finding& finding) {
    const workbook::CellRange cell{entry.cell, entry.cell};
    if (finding.sheet != entry.sheet || finding.cells.empty() || finding.cells.front() != cell) {
      return false;
    }
    return finding.code.starts_with('V') || (finding.code == "P01" && finding.cells.size() == 1);
  }

  void settle(const FigureCorrection& entry) {
    for (model::Finding& finding : findings_) {
      if (!is_settled_by(entry, finding)) continue;
      model::Decision decision = entry.decision;
      decision.was = finding.severity;
      finding.severity = model::Severity::note;
      finding.decisions.push_back(std::move(decision));
    }
  }

  model::Finding& tell(std::string_view code, const FigureCorrection& entry) {
    model::Finding finding = model::make_finding(code);
    finding.file = data_.files.front().name;
    finding.sheet = entry.sheet;
    finding.cells = {{entry.cell, entry.cell}};
    finding.mapping_file = entry.decision.file;
    finding.mapping_line = entry.decision.line;
    findings_.push_back(std::move(finding));
    return findings_.back();
  }

  std::string table_of(std::uint16_t rule) const {
    return rule < data_.rules.size() ? data_.rules[rule].table : std::string();
  }

  static void word(model::Finding& finding, const FigureCorrection& entry) {
    if (!entry.value) finding.message.key += ".missing";
    if (entry.value && base::trim(finding.raw).empty()) finding.message.key += ".blank";
    finding.message.gaps = {{"raw", finding.raw},
                            {"value", finding.expected},
                            {"by", entry.decision.by},
                            {"decided", entry.decision.date},
                            {"reason", entry.decision.reason}};
  }

  void refuse(const FigureCorrection& entry, const std::string& why,
              const std::string& shown = "") {
    model::Finding& finding = tell("D03", entry);
    if (why == "other-text" || why == "now-blank") {
      finding.found = shown;
      finding.expected = entry.was;
    }
    finding.message.key += "." + why;
    finding.message.gaps = {{"line", std::to_string(entry.decision.line)},
                            {"sheet", entry.sheet},
                            {"sheets", "“" + base::join(data_.sheets, "”, “") + "”"},
                            {"was", entry.was},
                            {"shown", shown},
                            {"by", entry.decision.by},
                            {"decided", entry.decision.date}};
  }

  model::Dataset& data_;
  model::Evidence& evidence_;
  model::Findings& findings_;
};

}  // namespace

void correct(model::Dataset& data, model::Evidence& evidence, model::Findings& findings,
             const std::vector<FigureCorrection>& corrections) {
  Corrector corrector(data, evidence, findings);
  for (const FigureCorrection& entry : corrections) corrector.apply(entry);
}

}  // namespace bijlage::decisions
