#include "decisions/decided.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::decisions {
namespace {

using model::Decision;
using model::Finding;
using Pointers = std::vector<const Finding*>;

bool is_about(const Acceptance& entry, const Finding& finding) {
  if (entry.code != finding.code || entry.sheet != finding.sheet) return false;
  if (entry.was && base::trim(*entry.was) != base::trim(finding.raw)) return false;
  if (!entry.cells) return finding.cells.empty();
  return !finding.cells.empty() && (finding.cells.front() == *entry.cells ||
                                    (entry.cells->first == entry.cells->last &&
                                     finding.cells.front().first == entry.cells->first));
}

void accept(Finding& finding, const std::vector<Acceptance>& accepted) {
  const auto found = std::find_if(accepted.begin(), accepted.end(), [&](const Acceptance& entry) {
    return is_about(entry, finding);
  });
  if (found == accepted.end()) return;
  Decision decision = found->decision;
  decision.was = finding.severity;
  finding.severity = model::Severity::note;
  finding.decisions.push_back(std::move(decision));
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// Whether what only answers and archives raise still applies does not show in submissions;
// nor does what this very file tells.
bool shows_in_submissions(const std::string& code) {
  constexpr std::array<std::string_view, 3> elsewhere{"D01", "H02", "P05"};
  return !code.starts_with('A') &&
         std::find(elsewhere.begin(), elsewhere.end(), code) == elsewhere.end();
}

Finding lapsed_decision(const std::string& file, const Decision& decision, std::string_view code) {
  Finding finding = model::make_finding("D01");
  finding.file = file;
  finding.mapping_file = decision.file;
  finding.mapping_line = decision.line;
  finding.message.gaps = {{"code", std::string(code)},
                          {"written", file_name(decision.file)},
                          {"line", std::to_string(decision.line)},
                          {"by", decision.by},
                          {"decided", decision.date},
                          {"reason", decision.reason}};
  return finding;
}

Finding lapsed_acceptance(const std::string& file, const Acceptance& entry) {
  Finding finding = lapsed_decision(file, entry.decision, entry.code);
  finding.message.key += ".accepted";
  finding.sheet = entry.sheet;
  if (entry.cells) finding.cells = {*entry.cells};
  return finding;
}

Finding lapsed_waiver(const std::string& file, const SeverityRule& rule) {
  Decision decision;
  decision.file = rule.file;
  decision.line = rule.line;
  decision.reason = rule.reason;
  return lapsed_decision(file, decision, rule.code);
}

}  // namespace

Decided decided_for(const std::string& submission, const CorrectionsFile& written,
                    const std::string& mapping, const SeverityRules& policies,
                    const SeverityRules& of_mapping) {
  Decided decided;
  std::copy_if(
      policies.begin(), policies.end(), std::back_inserter(decided.severity),
      [&](const SeverityRule& rule) { return rule.mapping.empty() || rule.mapping == mapping; });
  decided.severity.insert(decided.severity.end(), of_mapping.begin(), of_mapping.end());
  const std::string name = file_name(submission);
  std::copy_if(written.corrections.begin(), written.corrections.end(),
               std::back_inserter(decided.corrections),
               [&](const FigureCorrection& entry) { return entry.submission == name; });
  std::copy_if(written.accepted.begin(), written.accepted.end(),
               std::back_inserter(decided.accepted),
               [&](const Acceptance& entry) { return entry.submission == name; });
  return decided;
}

void settle(Finding& finding, const Decided& decided) {
  if (!finding.decisions.empty()) return;
  weigh(finding, decided.severity);
  accept(finding, decided.accepted);
}

void settle(model::Findings& findings, const Decided& decided) {
  for (Finding& finding : findings) settle(finding, decided);
}

namespace {

bool can_lapse(const Decided& decided) {
  return !decided.accepted.empty() ||
         std::any_of(decided.severity.begin(), decided.severity.end(),
                     [](const SeverityRule& rule) { return !rule.level; });
}

/// Goes through what was decided, file by file, and collects what is about nothing.
class Lapsed {
 public:
  explicit Lapsed(const std::vector<const model::Findings*>& all) {
    for (const model::Findings* findings : all) {
      for (const Finding& finding : *findings) of_file_[finding.file].push_back(&finding);
    }
  }

  // A waiver is for all files of a run: one of them is enough.
  void note_waivers(const OfFile& file) {
    const Pointers& findings = of_file_[file.file];
    for (const SeverityRule& rule : file.decided->severity) {
      if (rule.level || !shows_in_submissions(rule.code)) continue;
      if (std::any_of(findings.begin(), findings.end(),
                      [&](const Finding* finding) { return is_about(rule, *finding); })) {
        needed_.insert(written(rule));
      }
    }
  }

  void tell_of(const OfFile& file) {
    const std::size_t before = found.size();
    for (const SeverityRule& rule : file.decided->severity) {
      if (rule.level || !shows_in_submissions(rule.code)) continue;
      if (needed_.insert(written(rule)).second) found.push_back(lapsed_waiver(file.file, rule));
    }
    const Pointers& findings = of_file_[file.file];
    for (const Acceptance& entry : file.decided->accepted) {
      if (!shows_in_submissions(entry.code)) continue;
      if (std::none_of(findings.begin(), findings.end(),
                       [&](const Finding* finding) { return is_about(entry, *finding); })) {
        found.push_back(lapsed_acceptance(file.file, entry));
      }
    }
    for (std::size_t i = before; i < found.size(); ++i) weigh(found[i], file.decided->severity);
  }

  model::Findings found;

 private:
  // Several can stand on one line.
  using Written = std::tuple<std::string, unsigned, std::string, std::vector<std::string>>;
  static Written written(const SeverityRule& rule) {
    return {rule.file, rule.line, rule.code + rule.reason, rule.tables};
  }

  std::map<std::string, Pointers> of_file_;
  std::set<Written> needed_;
};

}  // namespace

model::Findings lapsed(const std::vector<OfFile>& files,
                       const std::vector<const model::Findings*>& all) {
  if (std::none_of(files.begin(), files.end(),
                   [](const OfFile& file) { return can_lapse(*file.decided); })) {
    return {};
  }
  Lapsed lapsed(all);
  for (const OfFile& file : files) lapsed.note_waivers(file);
  for (const OfFile& file : files) lapsed.tell_of(file);
  return std::move(lapsed.found);
}

}  // namespace bijlage::decisions
