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

// A counting sort: observations come series by series or nearly in order of time, so that sorting
// each series by period afterwards has little left to do.
void Overview::sort_by_series(const model::Dataset& data) {
  const auto& observations = data.observations;
  starts_.assign(data.series().size() + 1, 0);
  for (const auto& observation : observations) ++starts_[observation.series + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];

  order_.resize(observations.size());
  auto next = starts_;
  for (model::ObservationIndex i = 0; i < observations.size(); ++i) {
    order_[next[observations[i].series]++] = i;
  }
  const auto earlier = [&](model::ObservationIndex a, model::ObservationIndex b) {
    const auto order = observations[a].period <=> observations[b].period;
    return order < 0 || (order == 0 && a < b);
  };
  for (std::size_t i = 0; i + 1 < starts_.size(); ++i) {
    const auto first = order_.begin() + static_cast<std::ptrdiff_t>(starts_[i]);
    const auto last = order_.begin() + static_cast<std::ptrdiff_t>(starts_[i + 1]);
    if (!std::is_sorted(first, last, earlier)) std::sort(first, last, earlier);
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
