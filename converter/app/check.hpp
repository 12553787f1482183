#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/intake.hpp"
#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::app {

/// What was found in each file, ready for a report.
writers::FileReports report_of(const std::vector<Intake>& intakes);

/// How a report is written.
struct ReportForm {
  std::string format = "text";  ///< by the word of `--format`: "text", "json", "html", "sarif"
  bool colour = false;          ///< of text: with the colours of a terminal
  std::string_view version;     ///< the program's
};
std::string write_report(const writers::FileReports& reports, const ReportForm& form,
                         const config::Wording& wording);

}  // namespace bijlage::app
