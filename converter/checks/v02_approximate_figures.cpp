#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {

void approximate_figures(const Context& context, model::Findings& findings) {
  const auto& observations = context.data.observations;
  for (std::size_t i = 0; i < context.evidence.blocks.size(); ++i) {
    if (!context.overview.of_block(i).any_approximate) continue;
    const auto& block = context.evidence.blocks[i];
    std::vector<model::ObservationIndex> approximate;
    for (const auto index : block.observations) {
      if (observations[index].approximate) approximate.push_back(index);
    }
    if (approximate.empty()) continue;
    const auto& first = observations[approximate.front()];
    auto finding = finding_at(context, "V02", first);
    finding.cells = cells_beside(context, first.source, approximate);
    finding.raw = context.data.raw_text(first);
    finding.message.gaps = {{"table", block.table},
                            {"period", span_text(context, approximate)},
                            {"count", std::to_string(approximate.size())},
                            {"raw", finding.raw}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace bijlage::checks
