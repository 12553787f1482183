#include "app/merge.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

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

model::Findings between_files(const model::Dataset& data, const model::Evidence& evidence,
                              const std::vector<Intake>& intakes, const std::string& language) {
  auto findings = checks::run_checks_between_files(data, evidence, language);
  settle(findings, intakes);
  return findings;
}

/// Findings that were raised before: there may be thousands, of as many files.
class Known {
 public:
  explicit Known(const model::Findings& findings) {
    for (const auto& finding : findings) of_file_[finding.file].push_back(&finding);
  }
  bool has(const model::Finding& finding) const {
    const auto of = of_file_.find(finding.file);
    return of != of_file_.end() &&
           std::any_of(of->second.begin(), of->second.end(),
                       [&](const model::Finding* known) { return *known == finding; });
  }

 private:
  std::unordered_map<std::string_view, std::vector<const model::Finding*>> of_file_;
};

void check_between_files(Merged& merged, const std::vector<Intake>& intakes,
                         const std::string& language) {
  auto between = between_files(merged.data, merged.evidence, intakes, language);
  std::erase_if(between, [known = Known(merged.findings)](const auto& finding) {
    return known.has(finding);
  });
  merged.findings.insert(merged.findings.end(), std::make_move_iterator(between.begin()),
                         std::make_move_iterator(between.end()));
}

// What people decided that is about none of these findings. Files that could not be read say
// nothing of it.
model::Findings lapsed_of(const std::vector<Intake>& intakes,
                          const std::vector<const model::Findings*>& all) {
  std::vector<decisions::OfFile> files;
  for (const Intake& intake : intakes) {
    if (intake.read()) files.push_back({intake.file, &intake.decided});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.file < b.file; });
  return decisions::lapsed(files, all);
}

}  // namespace

void settle(model::Findings& findings, const std::vector<Intake>& intakes) {
  if (findings.empty()) return;
  std::unordered_map<std::string_view, const Intake*> by_name;
  for (const Intake& intake : intakes) by_name.emplace(intake.file, &intake);
  for (model::Finding& finding : findings) {
    const auto of = by_name.find(finding.file);
    if (of != by_name.end()) decisions::settle(finding, of->second->decided);
  }
}

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
  if (read.size() > 1) check_between_files(*merged, intakes, language);
  const auto lapsed = lapsed_of(intakes, {&merged->findings});
  merged->findings.insert(merged->findings.end(), lapsed.begin(), lapsed.end());
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
    std::unordered_map<std::string_view, std::vector<Intake*>> by_name;
    for (Intake* intake : alike) by_name[intake->file].push_back(intake);
    for (const auto& finding : between_files(data, evidence, intakes, language)) {
      for (Intake* intake : by_name[finding.file]) {
        const bool known = std::find(intake->findings.begin(), intake->findings.end(), finding) !=
                           intake->findings.end();
        if (!known) intake->findings.push_back(finding);
      }
    }
    for (Intake* intake : alike) model::sort_findings(intake->findings);
  }
  std::vector<const model::Findings*> all;
  for (const Intake& intake : intakes) all.push_back(&intake.findings);
  for (const model::Finding& finding : lapsed_of(intakes, all)) {
    const auto of = std::find_if(intakes.begin(), intakes.end(),
                                 [&](const Intake& intake) { return intake.file == finding.file; });
    of->findings.push_back(finding);
    model::sort_findings(of->findings);
  }
}

}  // namespace bijlage::app
