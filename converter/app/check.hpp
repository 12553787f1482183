#pragma once

#include <string>
#include <vector>

#include "app/intake.hpp"
#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::app {

/// What was found in each file, ready for a report.
writers::FileReports report_of(const std::vector<Intake>& intakes);

/// The forms a report can have, by the word of `--format`: "text", "json", "html".
std::string write_report(const writers::FileReports& reports, const std::string& format,
                         const config::Wording& wording, bool colour);

/// All findings that there are, for `check --rules`: code, severity, title, explanation, remedy.
std::string describe_rules(const config::Wording& wording);

}  // namespace bijlage::app
