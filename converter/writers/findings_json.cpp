#include "writers/findings_json.hpp"

#include <nlohmann/json.hpp>

namespace bijlage::writers {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

// The file's name only: where mappings are installed is no part of a finding.
std::string name_of(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

Json mapping_line(const model::Finding& finding) {
  if (finding.mapping_file.empty()) return {};
  return name_of(finding.mapping_file) + ":" + std::to_string(finding.mapping_line);
}

Json decisions(const model::Finding& finding) {
  auto all = Json::array();
  for (const model::Decision& decision : finding.decisions) {
    all.push_back({{"decision", model::decision_name(decision.kind)},
                   {"cell", text_or_null(decision.cell)},
                   {"was", model::severity_name(decision.was)},
                   {"by", text_or_null(decision.by)},
                   {"date", text_or_null(decision.date)},
                   {"reason", decision.reason},
                   {"file", name_of(decision.file)},
                   {"line", decision.line}});
  }
  return all;
}

Json as_json(const model::Finding& finding, const config::Wording& wording) {
  return {{"code", finding.code},
          {"severity", model::severity_name(finding.severity)},
          {"sheet", text_or_null(finding.sheet)},
          {"cells", cell_names(finding)},
          {"message", wording.sentence(finding.message)},
          {"expected", text_or_null(finding.expected)},
          {"found", text_or_null(finding.found)},
          {"raw", text_or_null(finding.raw)},
          {"suggestion", text_or_null(finding.suggestion)},
          {"mapping_line", mapping_line(finding)},
          {"table", text_or_null(finding.table)},
          {"decisions", decisions(finding)}};
}

Json as_json(const FileReport& report, const config::Wording& wording) {
  auto findings = Json::array();
  for (const auto& finding : report.findings) findings.push_back(as_json(finding, wording));
  return {{"file", report.file},
          {"sha256", text_or_null(report.sha256)},
          {"mapping", text_or_null(report.mapping)},
          {"observations", report.observations},
          {"readable", report.readable},
          {"trouble", report.trouble ? Json(wording.sentence(*report.trouble)) : Json()},
          {"findings", std::move(findings)}};
}

Json as_json(const Summary& summary) {
  return {{"files", summary.files},
          {"readable", summary.readable},
          {"observations", summary.observations},
          {"error", summary.errors},
          {"warning", summary.warnings},
          {"note", summary.notes}};
}

}  // namespace

std::string findings_json(const FileReports& reports, const config::Wording& wording) {
  auto files = Json::array();
  for (const auto& report : reports) files.push_back(as_json(report, wording));
  const Json document = {
      {"bijlage", "1"}, {"files", std::move(files)}, {"summary", as_json(summary_of(reports))}};
  // A file's name on disk can be any bytes: what is no UTF-8 becomes U+FFFD.
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bijlage::writers
