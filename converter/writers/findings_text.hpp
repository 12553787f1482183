#pragma once

#include <string>

#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers {

/// The report as lines of text, grouped by file, the counts at the end:
///
///     bijlage.xlsx:Zelftest!B17: fout T01: Het totaal in B17 …
///       17 | Totaal | 1.043
///          |          ^^^^^
///
/// With `colour`, severities and places stand out by ANSI colours (ECMA-48 SGR); the words are the
/// same. Control characters of a submission never reach the terminal.
std::string findings_text(const FileReports& reports, const config::Wording& wording, bool colour);

}  // namespace bijlage::writers
