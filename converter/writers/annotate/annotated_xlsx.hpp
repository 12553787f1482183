#pragma once

#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "config/wording.hpp"
#include "package/bytes.hpp"
#include "writers/findings_report.hpp"

namespace bijlage::writers::annotate {

struct AnnotatedXlsx {
  std::string bytes;
  std::string ending;       ///< that suits its kind: ".xlsx", ".xlsm", ".xltx", ".xltm"
  bool was_signed = false;  ///< with a signature that no longer holds
};

/// A copy of a workbook (ECMA-376, transitional or strict, with or without macros) with the
/// findings on it: the first cell of each finding has a comment and its cells a fill by severity; a
/// sheet at the end lists all findings, with links to the cells. Every part that this does not
/// concern keeps its bytes, and in the parts that it does concern nothing else changes.
///
/// Throws `base::Failure` (Trouble::input) for bytes that are no such workbook.
AnnotatedXlsx annotated_xlsx(package::Bytes bytes, const FileReport& report,
                             const config::Wording& wording, const base::Limits& limits);

}  // namespace bijlage::writers::annotate
