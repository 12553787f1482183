#pragma once

#include <string>
#include <string_view>

#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers {

/// The report as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for programs that
/// gather the results of many tools. A workbook has no lines: the sheet and its cells are logical
/// locations ("Zelftest!B17"), and stand in a result's properties as in `findings_json`. A file
/// that could not be read is a notification of the invocation, not a result.
///
/// `version`: the program's, as Semantic Versioning has it.
std::string findings_sarif(const FileReports& reports, const config::Wording& wording,
                           std::string_view version);

/// A path as a URI reference (RFC 3986): `/a b` is `file:///a%20b`, `map/a#.xlsx` is
/// `map/a%23.xlsx`. Bytes that are no UTF-8 are encoded as they are.
std::string file_uri(std::string_view path);

}  // namespace bijlage::writers
