#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "model/dataset.hpp"
#include "model/evidence.hpp"

namespace bijlage::checks {

/// What one look at the figures of a series tells. Most series are plain, and most rules need no
/// look of their own at those.
struct SeriesSummary {
  /// Each period begins on the day after the one before it ends: none is missing, comes twice or
  /// overlaps another.
  bool unbroken = true;
  bool one_frequency = true;
  /// All figures stand in blocks of one table of one file.
  bool one_table = true;
  bool any_negative = false;
  std::int32_t most_decimals = 0;
  std::uint32_t with_value = 0;
  model::ObservationIndex first = 0;  ///< with a value, by period; where there is one …
  model::ObservationIndex last = 0;   ///< … and the last
};

/// The same of a block.
struct BlockSummary {
  bool any_approximate = false;
  bool any_break = false;   ///< ObsStatus::series_break
  bool any_detail = false;  ///< only those can be partial
  /// The first days of its periods lie between these; its last day.
  calendar::Date earliest{std::numeric_limits<std::int32_t>::max()};
  calendar::Date latest{std::numeric_limits<std::int32_t>::min()};
  calendar::Date last{std::numeric_limits<std::int32_t>::min()};
};

/// What several rules look up about a dataset, worked out once in time linear in its size.
class Overview {
 public:
  Overview(const model::Dataset& data, const model::Evidence& evidence);

  /// The observations of a series by period; those of one period in reading order.
  std::span<const model::ObservationIndex> in_series(std::uint32_t series) const;
  const SeriesSummary& of_series(std::uint32_t series) const { return series_[series]; }
  /// The block a figure stood in, or nothing.
  const model::Block* block_of(model::ObservationIndex observation) const;
  /// By number of the block.
  const BlockSummary& of_block(std::size_t block) const { return of_blocks_[block]; }

  /// Summaries that tell nothing from now on, so that every rule looks for itself: to hold in tests
  /// that they only save work.
  void forget_summaries();

 private:
  class Look;

  void find_blocks(const model::Evidence& evidence);
  /// Observations mostly come in order of time: which series do not.
  std::vector<bool> look_at_all(const model::Dataset& data);
  void sort_by_series(const model::Dataset& data, const std::vector<bool>& mixed);
  void look_again(const model::Dataset& data, std::uint32_t series);

  const model::Evidence* evidence_;
  std::vector<model::ObservationIndex> order_;  ///< by series, then period
  std::vector<std::size_t> starts_;             ///< where each series starts in `order_`; one more
  std::vector<std::uint32_t> blocks_;           ///< 1 + block of each observation; 0: none
  std::vector<std::uint32_t> tables_;           ///< number of each block's table in its file
  std::vector<SeriesSummary> series_;
  std::vector<BlockSummary> of_blocks_;
};

}  // namespace bijlage::checks
