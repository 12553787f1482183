#include "app/merge.hpp"

#include <algorithm>
#include <map>

#include "checks/register.hpp"

namespace bijlage::app {
namespace {

// By name, so that the order in which files are given changes nothing.
std::vector<const Intake*> read_in_order(const std::vector<Intake>& intakes) {
  std::vector<const Intake*> read;
  for (const Intake& intake : intakes) {
    if (intake.counts()) read.push_back(&intake);
  }
  std::sort(read.begin(), read.end(),
            [](const Intake* a, const Intake* b) { return a->file < b->file; });
  return read;
}

void refuse_other_model(const Merged& merged, const Intake& intake) {
  const model::Model& ours = merged.data.model();
  const model::Model& theirs = intake.submission->data.model();
  if (&ours == &theirs) return;
  throw base::Failure(
      base::Trouble::usage,
      {"app.different-models", {{"file", intake.file}, {"model", theirs.id}, {"other", ours.id}}});
}

void check_between_files(Merged& merged, const std::string& language) {
  for (auto& finding : checks::run_checks_between_files(merged.data, merged.evidence, language)) {
    const auto known = std::find(merged.findings.begin(), merged.findings.end(), finding);
    if (known == merged.findings.end()) merged.findings.push_back(std::move(finding));
  }
  model::sort_findings(merged.findings);
}

}  // namespace

std::unique_ptr<Merged> merge(const std::vector<Intake>& intakes, const std::string& language) {
  const auto read = read_in_order(intakes);
  if (read.empty()) return nullptr;
  auto merged = std::make_unique<Merged>(read.front()->submission->data.model());
  for (const Intake* intake : read) {
    refuse_other_model(*merged, *intake);
    model::append(merged->data, merged->evidence, intake->submission->data,
                  intake->submission->evidence);
    merged->findings.insert(merged->findings.end(), intake->findings.begin(),
                            intake->findings.end());
  }
  for (const Intake& intake : intakes) {
    if (intake.copy_of.empty()) continue;
    merged->findings.insert(merged->findings.end(), intake.findings.begin(), intake.findings.end());
  }
  if (read.size() > 1) check_between_files(*merged, language);
  model::sort_findings(merged->findings);
  return merged;
}

void compare(std::vector<Intake>& intakes, const std::string& language) {
  std::map<const model::Model*, std::vector<Intake*>> by_model;
  for (Intake& intake : intakes) {
    if (intake.counts()) by_model[&intake.submission->data.model()].push_back(&intake);
  }
  for (const auto& [model, alike] : by_model) {
    if (alike.size() < 2) continue;
    model::Dataset data(*model);
    model::Evidence evidence;
    for (const Intake* intake : alike) {
      model::append(data, evidence, intake->submission->data, intake->submission->evidence);
    }
    for (auto& finding : checks::run_checks_between_files(data, evidence, language)) {
      for (Intake* intake : alike) {
        const bool known = std::find(intake->findings.begin(), intake->findings.end(), finding) !=
                           intake->findings.end();
        if (intake->file == finding.file && !known) intake->findings.push_back(finding);
      }
    }
    for (Intake* intake : alike) model::sort_findings(intake->findings);
  }
}

}  // namespace bijlage::app
