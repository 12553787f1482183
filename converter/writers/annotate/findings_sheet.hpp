#pragma once

#include <string>
#include <string_view>

#include "config/wording.hpp"
#include "writers/annotate/styles_edit.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers::annotate {

/// The row (from 1) of the first finding on the sheet.
inline constexpr std::uint32_t first_finding_row = 6;

/// The worksheet part with all findings of a file, in the order of the report, each linked to its
/// first cell; texts stand in it, so that the workbook's shared strings stay as they are.
/// `main`: the namespace of the workbook's parts. `linked`: the sheets that can be gone to.
std::string findings_sheet(const FileReport& report, const config::Wording& wording,
                           std::string_view main, const std::vector<std::string>& linked,
                           StylesEdit& styles);

}  // namespace bijlage::writers::annotate
