#include "mapping/drift/verdict.hpp"

#include <algorithm>

#include "checks/register.hpp"

namespace bijlage::mapping::test {
namespace {

using model::Finding;
using workbook::CellRef;

std::string key_of(const model::Dataset& data, const model::Observation& obs) {
  const model::Series& series = data.series_of(obs);
  std::string key = obs.period.sdmx() + " " + series.measure;
  for (const std::string& code : series.codes) key += "|" + code;
  return key;
}

std::string value_of(const model::Observation& obs) {
  return obs.value ? obs.value->to_string() : "-";
}

model::Findings all_findings(const Submission& read) {
  model::Findings findings = read.findings;
  for (auto& finding : checks::run_checks(read.data, read.evidence)) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

bool is_told(const model::Findings& findings, const std::string& sheet, CellRef at, bool wrong) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    if (finding.severity == model::Severity::note) return false;
    const bool of_structure =
        finding.code.front() == 'S' || finding.code == "C02" || finding.code == "V10";
    if (!of_structure && (wrong || finding.code != "V06")) return false;
    // That something was not read does not excuse what was read wrongly.
    const bool not_read = finding.code == "S01" || finding.code == "S05" || finding.code == "S08";
    if (wrong && not_read) return false;
    if (finding.code == "S01") return true;
    if (finding.sheet != sheet) return false;
    return finding.code == "S08" || finding.cells.empty() ||
           std::any_of(finding.cells.begin(), finding.cells.end(), [&](const auto& range) {
             return (range.first.row <= at.row && at.row <= range.last.row) ||
                    (range.first.column <= at.column && at.column <= range.last.column);
           });
  });
}

}  // namespace

Before::Before(const workbook::Workbook& book, const Submission& read) : told_(all_findings(read)) {
  std::map<std::pair<std::string, CellRef>, int> numbers;
  int number = 0;
  for (const auto& sheet : book.sheets) {
    for (const auto& cell : sheet.cells) numbers[{sheet.name, cell.ref()}] = number++;
  }
  for (const auto& obs : read.data.observations) {
    const auto key = key_of(read.data, obs);
    values_[key].insert(value_of(obs));
    const auto found = numbers.find({read.data.sheets[obs.source.sheet], obs.source.cell});
    // A figure that totals put in its place depends on them.
    const bool settled =
        std::any_of(read.findings.begin(), read.findings.end(), [&](const Finding& finding) {
          return finding.code == "V05" && finding.sheet == read.data.sheets[obs.source.sheet] &&
                 finding.cells.front().contains(obs.source.cell);
        });
    if (settled) settled_.insert(value_of(obs));
    if (found != numbers.end() && !settled) of_cell_[found->second].insert({key, value_of(obs)});
  }
}

Before::Verdict Before::judge(const TrackedBook& edited, const Submission& read) const {
  Verdict verdict;
  // What was told before is no news of the change.
  const auto is_old = [&](const Finding& finding) {
    return std::any_of(told_.begin(), told_.end(), [&](const Finding& old) {
      return old.code == finding.code && old.raw == finding.raw && old.sheet == finding.sheet &&
             old.message.key == finding.message.key;
    });
  };
  model::Findings findings;
  for (auto& finding : all_findings(read)) {
    if (!is_old(finding)) findings.push_back(std::move(finding));
  }
  std::set<std::pair<std::string, std::string>> now;
  std::set<std::pair<std::string, CellRef>> kept;  // under a code made from an unknown label
  for (const auto& obs : read.data.observations) {
    const auto key = key_of(read.data, obs);
    now.insert({key, value_of(obs)});
    if (key.find("|U_") != std::string::npos) {
      kept.insert({read.data.sheets[obs.source.sheet], obs.source.cell});
    }
    const auto known = values_.find(key);
    if (known != values_.end() && known->second.contains(value_of(obs))) continue;
    if (!obs.value) continue;  // it says that there is no figure
    if (settled_.contains(value_of(obs))) continue;
    if (key.find("|U_") != std::string::npos) continue;  // S07 tells of each such code
    ++verdict.wrong;
    const std::string& sheet = read.data.sheets[obs.source.sheet];
    if (is_told(findings, sheet, obs.source.cell, true)) continue;
    verdict.silent.push_back("wrong: " + sheet + "!" + workbook::a1(obs.source.cell) + " " + key +
                             " = " + value_of(obs));
  }
  for (const auto& [origin, place] : edited.places()) {
    const auto said = of_cell_.find(origin);
    if (said == of_cell_.end()) continue;
    for (const auto& entry : said->second) {
      if (now.contains(entry)) continue;
      ++verdict.lost;
      if (kept.contains({place.sheet, place.cell})) continue;
      if (is_told(findings, place.sheet, place.cell, false)) continue;
      verdict.silent.push_back("lost: " + place.sheet + "!" + workbook::a1(place.cell) + " " +
                               entry.first + " = " + entry.second);
    }
  }
  return verdict;
}

}  // namespace bijlage::mapping::test
