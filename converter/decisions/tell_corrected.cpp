#include "decisions/tell_corrected.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"

namespace bijlage::decisions {
namespace {

using model::Finding;

std::string gap_of(const Finding& finding, std::string_view name) {
  for (const auto& [gap, text] : finding.message.gaps) {
    if (gap == name) return text;
  }
  return {};
}

model::Decision counted(const Finding& corrected) {
  model::Decision decision;
  decision.kind = model::Decision::Kind::counted;
  decision.by = gap_of(corrected, "by");
  decision.date = gap_of(corrected, "decided");
  decision.reason = gap_of(corrected, "reason");
  decision.file = corrected.mapping_file;
  decision.line = corrected.mapping_line;
  decision.cell = workbook::a1(corrected.cells.front());
  decision.raw = base::trim(corrected.raw);
  decision.value = corrected.expected;
  return decision;
}

// Who gives the figure that was submitted says that it is right.
bool changes_a_figure(const Finding& finding) {
  return finding.code == "D02" && finding.found != finding.expected;
}

// T02 says that a total adds up what does not add up: what its parts are makes no difference.
bool counts_only_first(const Finding& finding) { return finding.code == "T02"; }

bool counts_with(const Finding& finding, const Finding& corrected) {
  constexpr std::string_view reckoning = "CHT";
  if (reckoning.find(finding.code.front()) == std::string_view::npos) return false;
  if (finding.sheet != corrected.sheet || finding.cells.empty()) return false;
  const auto end = counts_only_first(finding) ? finding.cells.begin() + 1 : finding.cells.end();
  return std::any_of(finding.cells.begin(), end, [&](const workbook::CellRange& cells) {
    return cells.contains(corrected.cells.front().first);
  });
}

}  // namespace

void tell_corrected(model::Findings& findings, const model::Findings& all) {
  model::Findings corrected;
  std::copy_if(all.begin(), all.end(), std::back_inserter(corrected), changes_a_figure);
  for (Finding& finding : findings) {
    for (const Finding& correction : corrected) {
      if (!counts_with(finding, correction)) continue;
      finding.decisions.push_back(counted(correction));
      finding.decisions.back().was = finding.severity;
    }
  }
}

}  // namespace bijlage::decisions
