#include "writers/findings_report.hpp"

#include <algorithm>

#include "model/finding_catalogue.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::writers {

Summary summary_of(const FileReports& reports) {
  Summary summary;
  summary.files = reports.size();
  for (const auto& report : reports) {
    summary.readable += report.readable ? 1U : 0U;
    summary.observations += report.observations;
    for (const auto& finding : report.findings) {
      summary.errors += finding.severity == model::Severity::error ? 1U : 0U;
      summary.warnings += finding.severity == model::Severity::warning ? 1U : 0U;
      summary.notes += finding.severity == model::Severity::note ? 1U : 0U;
    }
  }
  return summary;
}

const ShownRow* row_of(const FileReport& report, const model::Finding& finding) {
  if (finding.cells.empty()) return nullptr;
  const auto row = report.rows.find({finding.sheet, finding.cells.front().first});
  return row == report.rows.end() ? nullptr : &row->second;
}

std::string place_of(const model::Finding& finding) {
  if (finding.cells.empty()) return finding.sheet;
  const auto cell = workbook::a1(finding.cells.front());
  return finding.sheet.empty() ? cell : finding.sheet + "!" + cell;
}

std::vector<std::string> decisions_of(const model::Finding& finding,
                                      const config::Wording& wording) {
  std::vector<std::string> sentences;
  for (const model::Decision& decision : finding.decisions) {
    sentences.push_back(wording.sentence(model::decision_message(decision)));
  }
  return sentences;
}

std::string remedy_of(const model::Finding& finding, const config::Wording& wording) {
  const bool settled =
      std::any_of(finding.decisions.begin(), finding.decisions.end(), model::settles);
  return wording.sentence(settled ? "decision.settled" : "finding." + finding.code + ".remedy");
}

std::string compared(const model::Finding& finding, const std::string& text,
                     const config::Wording& wording) {
  switch (model::finding_kind(finding.code).holds) {
    case model::Holds::figures:
      return wording.figure(text);
    case model::Holds::periods:
      return wording.period(text);
    case model::Holds::text:
      break;
  }
  return text;
}

std::string sentences_of(const model::Finding& finding, const config::Wording& wording) {
  std::string text = wording.sentence(finding.message);
  for (const std::string& sentence : decisions_of(finding, wording)) text += " " + sentence;
  return text;
}

std::vector<std::string> cell_names(const model::Finding& finding) {
  std::vector<std::string> names;
  for (const auto& range : finding.cells) names.push_back(workbook::a1(range));
  return names;
}

}  // namespace bijlage::writers
