#include "app/copies.hpp"

#include <algorithm>
#include <map>

#include "base/sha256.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::app {
namespace {

// Nothing in a text can be taken for what parts them.
void add_field(std::string& line, std::string_view text) {
  line += std::to_string(text.size());
  line += ':';
  line += text;
}

std::string line_of(const model::Dataset& data, const model::Observation& observation) {
  std::string line;
  const model::Series& series = data.series_of(observation);
  add_field(line, series.measure);
  for (const std::string& code : series.codes) add_field(line, code);
  const calendar::Days days = data.covered(observation);
  for (const std::string& text :
       {observation.period.sdmx(), days.first.iso(), days.last.iso(),
        observation.value ? observation.value->to_string() : "", observation.status.codes(),
        std::string(model::missing_reason_name(observation.reason))}) {
    add_field(line, text);
  }
  if (const model::Detail* detail = data.detail(observation)) {
    for (const model::NoteId note : detail->notes) add_field(line, data.notes[note].text);
  }
  return line;
}

// The same for two files that say the same of the same things, in whatever order and layout;
// empty for one without figures.
std::string figures_of(const Intake& intake) {
  const model::Dataset& data = intake.submission->data;
  if (data.observations.empty()) return {};
  std::vector<std::string> lines;
  lines.reserve(data.observations.size());
  for (const auto& observation : data.observations) lines.push_back(line_of(data, observation));
  std::sort(lines.begin(), lines.end());
  std::string all = data.model().id;
  for (const std::string& line : lines) add_field(all, line);
  return base::sha256_hex(std::as_bytes(std::span(all)));
}

// Of people, about this file: its figures or its findings need not be those of the same bytes.
bool has_decisions(const Intake& intake) {
  return !intake.decided.corrections.empty() || !intake.decided.accepted.empty();
}

void set_apart(Intake& copy, const Intake& original) {
  const bool same_bytes = copy.sha256 == original.sha256;
  if (same_bytes && !has_decisions(copy)) copy.findings.clear();
  auto finding = model::make_finding("C02");
  finding.severity = model::Severity::warning;
  finding.file = copy.file;
  finding.message.key += same_bytes ? ".same-file" : ".same-figures";
  finding.message.gaps = {{"other", original.file}};
  copy.findings.push_back(std::move(finding));
  model::sort_findings(copy.findings);
  copy.copy_of = original.file;
}

}  // namespace

void set_copies_apart(std::vector<Intake>& intakes) {
  // By name, so that the order in which files are given changes nothing.
  std::vector<Intake*> read;
  for (Intake& intake : intakes) {
    if (intake.read()) read.push_back(&intake);
  }
  if (read.size() < 2) return;
  std::sort(read.begin(), read.end(),
            [](const Intake* a, const Intake* b) { return a->file < b->file; });
  std::map<std::string, const Intake*> by_bytes;
  std::map<std::string, const Intake*> by_figures;
  for (Intake* intake : read) {
    const auto [bytes, new_bytes] = by_bytes.emplace(intake->sha256, intake);
    if (!new_bytes && !has_decisions(*intake) && !has_decisions(*bytes->second)) {
      set_apart(*intake, *bytes->second);
      continue;
    }
    const std::string digest = figures_of(*intake);
    if (digest.empty()) continue;
    const auto [figures, new_figures] = by_figures.emplace(digest, intake);
    if (!new_figures) set_apart(*intake, *figures->second);
  }
}

}  // namespace bijlage::app
