#include "app/check.hpp"

#include "writers/findings_html.hpp"
#include "writers/findings_json.hpp"
#include "writers/findings_sarif.hpp"
#include "writers/findings_text.hpp"

namespace bijlage::app {

writers::FileReports report_of(const std::vector<Intake>& intakes) {
  writers::FileReports reports;
  reports.reserve(intakes.size());
  for (const Intake& intake : intakes) {
    writers::FileReport report;
    report.file = intake.file;
    report.sha256 = intake.sha256;
    report.mapping = intake.mapping;
    report.readable = intake.read();
    report.findings = intake.findings;
    report.rows = intake.rows;
    if (intake.counts()) report.observations = intake.submission->data.observations.size();
    if (intake.trouble) report.trouble = intake.trouble->message();
    reports.push_back(std::move(report));
  }
  return reports;
}

std::string write_report(const writers::FileReports& reports, const ReportForm& form,
                         const config::Wording& wording) {
  if (form.format == "json") return writers::findings_json(reports, wording);
  if (form.format == "html") return writers::findings_html(reports, wording);
  if (form.format == "sarif") return writers::findings_sarif(reports, wording, form.version);
  return writers::findings_text(reports, wording, form.colour);
}

}  // namespace bijlage::app
