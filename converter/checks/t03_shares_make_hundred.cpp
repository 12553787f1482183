#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

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

using Groups = std::map<std::pair<std::uint32_t, calendar::Period>, Group>;

/// Numbers the lists that series of shares belong to, by their measure and the dimensions they use.
class Lists {
 public:
  explicit Lists(const model::Dataset& data) {
    std::map<std::pair<std::string_view, std::vector<bool>>, std::uint32_t> numbers;
    for (const auto& series : data.series()) {
      const auto* measure = data.model().find_measure(series.measure);
      if (measure == nullptr || !measure->is_share()) {
        of_series_.push_back(none);
        continue;
      }
      const auto next = static_cast<std::uint32_t>(numbers.size());
      const auto known = numbers.try_emplace({series.measure, used_dimensions(series)}, next).first;
      of_series_.push_back(known->second);
    }
    any_ = !numbers.empty();
  }

  bool any() const { return any_; }
  Groups in_block(const model::Dataset& data, const model::Block& block) const {
    Groups groups;
    for (const auto index : block.observations) {
      const auto& observation = data.observations[index];
      const std::uint32_t list = of_series_[observation.series];
      if (list != none) groups[{list, observation.period}].push_back(index);
    }
    return groups;
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::uint32_t> of_series_;
  bool any_ = false;
};

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
  const Lists lists(context.data);
  if (!lists.any()) return;
  for (const auto& block : context.evidence.blocks) {
    if (!block.complete_list) continue;
    for (const auto& [key, group] : lists.in_block(context.data, block)) {
      check_group(context, block, group, findings);
    }
  }
}

}  // namespace bijlage::checks
