#include <algorithm>
#include <map>

#include "checks/raising.hpp"
#include "checks/rules.hpp"

namespace bijlage::checks {
namespace {

using model::ObservationIndex;
using Group = std::vector<ObservationIndex>;

// Which dimensions a series uses: sex and age of one profile are two lists of shares.
std::vector<bool> used_dimensions(const model::Series& series) {
  std::vector<bool> used;
  for (const auto& code : series.codes) used.push_back(!code.empty());
  return used;
}

using Groups = std::map<std::tuple<std::string, calendar::Period, std::vector<bool>>, Group>;

// By number of the series.
std::vector<bool> which_are_shares(const model::Dataset& data) {
  std::vector<bool> shares;
  for (const auto& series : data.series()) {
    const auto* measure = data.model().find_measure(series.measure);
    shares.push_back(measure != nullptr && measure->is_share());
  }
  return shares;
}

Groups shares_of(const model::Dataset& data, const model::Block& block,
                 const std::vector<bool>& are_shares) {
  Groups groups;
  for (const auto index : block.observations) {
    const auto& observation = data.observations[index];
    if (!are_shares[observation.series]) continue;
    const auto& series = data.series_of(observation);
    groups[{series.measure, observation.period, used_dimensions(series)}].push_back(index);
  }
  return groups;
}

std::size_t varying_dimensions(const model::Dataset& data, const Group& group) {
  const auto& first = data.series_of(data.observations[group.front()]).codes;
  std::size_t count = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (std::any_of(group.begin(), group.end(), [&](auto index) {
          return data.series_of(data.observations[index]).codes[i] != first[i];
        })) {
      ++count;
    }
  }
  return count;
}

// Each share is off by at most half a unit of its last decimal; from that times their number on,
// rounding cannot be the cause. The coarsest share tells the unit.
base::Decimal rounding_of(const model::Dataset& data, const Group& group) {
  int places = data.observations[group.front()].value->decimals();
  for (const auto index : group) {
    places = std::min(places, data.observations[index].value->decimals());
  }
  return base::Decimal(static_cast<std::int64_t>(group.size())) *
         base::Decimal::scaled(5, -places - 1);
}

void check_group(const Context& context, const model::Block& block, const Group& group,
                 model::Findings& findings) {
  const auto& data = context.data;
  const bool all_known = std::all_of(group.begin(), group.end(), [&](auto index) {
    return data.observations[index].value.has_value();
  });
  if (group.size() < 2 || !all_known || varying_dimensions(data, group) != 1) return;

  base::Decimal sum;
  for (const auto index : group) sum = sum + *data.observations[index].value;
  const auto off = sum - base::Decimal(100);
  if ((off.is_negative() ? -off : off) < rounding_of(data, group)) return;

  const auto& first = data.observations[group.front()];
  auto finding = finding_at(context, "T03", first);
  finding.cells = cells_beside(context, first.source, group);
  finding.expected = "100";
  finding.found = sum.to_string();
  finding.raw = data.raw_text(first);
  finding.message.gaps = {{"table", block.table},
                          {"period", span_text(context, group)},
                          {"count", std::to_string(group.size())},
                          {"sum", finding.found}};
  findings.push_back(std::move(finding));
}

}  // namespace

void shares_make_hundred(const Context& context, model::Findings& findings) {
  const auto are_shares = which_are_shares(context.data);
  if (std::find(are_shares.begin(), are_shares.end(), true) == are_shares.end()) return;
  for (const auto& block : context.evidence.blocks) {
    if (!block.complete_list) continue;
    for (const auto& [key, group] : shares_of(context.data, block, are_shares)) {
      check_group(context, block, group, findings);
    }
  }
}

}  // namespace bijlage::checks
