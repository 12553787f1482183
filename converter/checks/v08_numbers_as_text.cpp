#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {

// V08: text that is a number, in a file that could have held it as one; Excel does not add it up.
void numbers_as_text(const Context& context, model::Findings& findings) {
  if (context.evidence.text_only) return;
  const auto& data = context.data;
  for (const auto& block : context.evidence.blocks) {
    const auto& members = block.written_as_text;
    if (members.empty()) continue;
    const auto& first = data.observations[members.front()];
    auto finding = finding_at(context, "V08", first);
    finding.cells = cells_beside(context, first.source, members);
    finding.raw = data.raw_text(first);
    finding.message.gaps = {
        {"table", block.table}, {"raw", finding.raw}, {"count", std::to_string(members.size())}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::checks
