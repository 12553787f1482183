#include "checks/overview.hpp"

#include <algorithm>

namespace bijlage::checks {

Overview::Overview(const model::Dataset& data, const model::Evidence& evidence)
    : evidence_(&evidence), blocks_(data.observations.size(), 0) {
  sort_by_series(data);
  for (std::uint32_t number = 0; number < evidence.blocks.size(); ++number) {
    for (const auto index : evidence.blocks[number].observations) blocks_[index] = number + 1;
  }
}

// A counting sort: observations mostly come in order of time, so that few series need more.
void Overview::sort_by_series(const model::Dataset& data) {
  const auto& observations = data.observations;
  const std::size_t series = data.series().size();
  starts_.assign(series + 1, 0);
  std::vector<const calendar::Period*> last(series);
  std::vector<bool> mixed(series);
  for (const auto& observation : observations) {
    ++starts_[observation.series + 1];
    const auto*& before = last[observation.series];
    if (before != nullptr && observation.period < *before) mixed[observation.series] = true;
    before = &observation.period;
  }
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];

  order_.resize(observations.size());
  auto next = starts_;
  for (model::ObservationIndex i = 0; i < observations.size(); ++i) {
    order_[next[observations[i].series]++] = i;
  }
  for (std::size_t i = 0; i < series; ++i) {
    if (!mixed[i]) continue;
    std::sort(order_.begin() + static_cast<std::ptrdiff_t>(starts_[i]),
              order_.begin() + static_cast<std::ptrdiff_t>(starts_[i + 1]),
              [&](model::ObservationIndex a, model::ObservationIndex b) {
                const auto order = observations[a].period <=> observations[b].period;
                return order < 0 || (order == 0 && a < b);
              });
  }
}

std::span<const model::ObservationIndex> Overview::in_series(std::uint32_t series) const {
  const std::span<const model::ObservationIndex> all(order_);
  return all.subspan(starts_[series], starts_[series + 1] - starts_[series]);
}

const model::Block* Overview::block_of(model::ObservationIndex observation) const {
  const auto number = blocks_[observation];
  return number == 0 ? nullptr : &evidence_->blocks[number - 1];
}

}  // namespace bijlage::checks
