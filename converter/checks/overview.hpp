#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/dataset.hpp"
#include "model/evidence.hpp"

namespace bijlage::checks {

/// What several rules look up about a dataset, worked out once in time linear in its size.
class Overview {
 public:
  Overview(const model::Dataset& data, const model::Evidence& evidence);

  /// The observations of a series by period; those of one period in reading order.
  std::span<const model::ObservationIndex> in_series(std::uint32_t series) const;
  /// The block a figure stood in, or nothing.
  const model::Block* block_of(model::ObservationIndex observation) const;

 private:
  void sort_by_series(const model::Dataset& data);

  const model::Evidence* evidence_;
  std::vector<model::ObservationIndex> order_;  ///< by series, then period
  std::vector<std::size_t> starts_;             ///< where each series starts in `order_`; one more
  std::vector<std::uint32_t> blocks_;           ///< 1 + block of each observation; 0: none
};

}  // namespace bijlage::checks
