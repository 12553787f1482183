#include <map>

#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

// `5.853*; 4.208*`: what stands in the cells, one after the other.
std::string raw_texts(const model::Dataset& data,
                      const std::vector<model::ObservationIndex>& members) {
  std::string texts;
  for (const auto index : members) {
    if (!texts.empty()) texts += "; ";
    texts += data.raw_text(data.observations[index]);
  }
  return texts;
}

}  // namespace

void partial_periods(const Context& context, model::Findings& findings) {
  const auto& data = context.data;
  for (std::size_t i = 0; i < context.evidence.blocks.size(); ++i) {
    if (!context.overview.of_block(i).any_detail) continue;
    const auto& block = context.evidence.blocks[i];
    std::map<std::pair<calendar::Period, calendar::Days>, std::vector<model::ObservationIndex>>
        partial;
    for (const auto index : block.observations) {
      const auto& observation = data.observations[index];
      if (observation.value && data.is_partial(observation)) {
        partial[{observation.period, data.covered(observation)}].push_back(index);
      }
    }
    for (const auto& [key, members] : partial) {
      const auto& [period, covered] = key;
      const auto& first = data.observations[members.front()];
      auto finding = finding_at(context, "P03", first);
      finding.cells = cells_beside(context, first.source, members);
      finding.expected = days_text(period.days);
      finding.found = days_text(covered);
      finding.raw = raw_texts(data, members);
      finding.message.gaps = {
          {"table", block.table}, {"period", period.sdmx()}, {"covered", finding.found}};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace bijlage::checks
