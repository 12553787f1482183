#pragma once

#include <string>

#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers {

/// The report as one HTML page that can be mailed and printed: no scripts, nothing fetched from
/// elsewhere, no meaning by colour alone. Below the findings it says what each code that occurs
/// means and what to do about it.
std::string findings_html(const FileReports& reports, const config::Wording& wording);

}  // namespace bijlage::writers
