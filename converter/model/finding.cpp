#include "model/finding.hpp"

#include <algorithm>
#include <tuple>

namespace bijlage::model {

std::optional<Severity> severity_of(std::string_view name) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    if (severity_name(severity) == name) return severity;
  }
  return std::nullopt;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

void sort_findings(Findings& findings) {
  const auto key = [](const Finding& f) {
    return std::tie(f.file, f.sheet, f.cells, f.code, f.message.key, f.message.gaps, f.raw,
                    f.expected, f.found);
  };
  // Comparing all cells compares the first cell first.
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

}  // namespace bijlage::model
