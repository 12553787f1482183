#pragma once

#include <string>

#include "config/wording.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers {

/// The report as JSON, for programs:
///
///     {"bijlage":"1","files":[{"file":…,"sha256":…,"mapping":…,"observations":122,"readable":true,
///       "trouble":null,"findings":[{"code":"T01","severity":"error","sheet":"Zelftest",
///       "cells":["B17","B5:B16"],"message":…,"expected":"10046","found":"1043","raw":"1.043",
///       "suggestion":null,"mapping_line":"depressiehulp-maand.toml:34"}]}],"summary":{…}}
///
/// What does not apply is null. Only `message` and `trouble` depend on the language.
std::string findings_json(const FileReports& reports, const config::Wording& wording);

}  // namespace bijlage::writers
