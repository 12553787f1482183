#include "checks/overview.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace bijlage::checks {

/// Takes the figures of one series one after the other.
class Overview::Look {
 public:
  /// `table`: 1 + the number of the table it stands in; 0: none. False where it lies before the one
  /// that came last, and what was seen of the order is worth nothing.
  bool add(const model::Observation& obs, model::ObservationIndex index, std::uint32_t table,
           SeriesSummary& summary) {
    bool in_order = true;
    if (before_ == nullptr) {
      summary.one_table = table != 0;
    } else {
      const calendar::Period& before = *before_;
      if (obs.period.days.first != before.days.last + 1) {
        summary.unbroken = false;
        in_order = !(obs.period < before);
      }
      if (obs.period.frequency != before.frequency) summary.one_frequency = false;
      if (table != table_) summary.one_table = false;
    }
    before_ = &obs.period;
    table_ = table;
    if (obs.value) add_value(*obs.value, index, summary);
    return in_order;
  }

 private:
  static void add_value(base::Decimal value, model::ObservationIndex index,
                        SeriesSummary& summary) {
    if (summary.with_value++ == 0) summary.first = index;
    summary.last = index;
    if (value.is_negative()) summary.any_negative = true;
    if (value.decimals() > summary.most_decimals) summary.most_decimals = value.decimals();
  }

  const calendar::Period* before_ = nullptr;
  std::uint32_t table_ = 0;
};

namespace {

void add(const model::Observation& obs, BlockSummary& summary) {
  if (obs.approximate) summary.any_approximate = true;
  if (obs.status.has(model::ObsStatus::series_break)) summary.any_break = true;
  if (obs.detail != 0) summary.any_detail = true;
  summary.earliest = std::min(summary.earliest, obs.period.days.first);
  summary.latest = std::max(summary.latest, obs.period.days.first);
  summary.last = std::max(summary.last, obs.period.days.last);
}

}  // namespace

Overview::Overview(const model::Dataset& data, const model::Evidence& evidence)
    : evidence_(&evidence),
      blocks_(data.observations.size(), 0),
      series_(data.series().size()),
      of_blocks_(evidence.blocks.size()) {
  find_blocks(evidence);
  const auto mixed = look_at_all(data);
  sort_by_series(data, mixed);
}

void Overview::find_blocks(const model::Evidence& evidence) {
  std::map<std::pair<std::uint16_t, std::string_view>, std::uint32_t> numbers;
  for (std::uint32_t number = 0; number < evidence.blocks.size(); ++number) {
    const model::Block& block = evidence.blocks[number];
    const auto next = static_cast<std::uint32_t>(numbers.size());
    tables_.push_back(numbers.try_emplace({block.file, block.table}, next).first->second);
    for (const auto index : block.observations) blocks_[index] = number + 1;
  }
}

std::vector<bool> Overview::look_at_all(const model::Dataset& data) {
  std::vector<Look> looks(series_.size());
  std::vector<bool> mixed(series_.size());
  starts_.assign(series_.size() + 1, 0);
  for (model::ObservationIndex i = 0; i < data.observations.size(); ++i) {
    const model::Observation& obs = data.observations[i];
    ++starts_[obs.series + 1];
    const std::uint32_t block = blocks_[i];
    const std::uint32_t table = block == 0 ? 0 : 1 + tables_[block - 1];
    if (!looks[obs.series].add(obs, i, table, series_[obs.series])) mixed[obs.series] = true;
    if (block != 0) add(obs, of_blocks_[block - 1]);
  }
  return mixed;
}

// A counting sort, so that few series need more.
void Overview::sort_by_series(const model::Dataset& data, const std::vector<bool>& mixed) {
  const auto& observations = data.observations;
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  order_.resize(observations.size());
  auto next = starts_;
  for (model::ObservationIndex i = 0; i < observations.size(); ++i) {
    order_[next[observations[i].series]++] = i;
  }
  for (std::uint32_t i = 0; i < series_.size(); ++i) {
    if (!mixed[i]) continue;
    std::sort(order_.begin() + static_cast<std::ptrdiff_t>(starts_[i]),
              order_.begin() + static_cast<std::ptrdiff_t>(starts_[i + 1]),
              [&](model::ObservationIndex a, model::ObservationIndex b) {
                const auto order = observations[a].period <=> observations[b].period;
                return order < 0 || (order == 0 && a < b);
              });
    look_again(data, i);
  }
}

void Overview::look_again(const model::Dataset& data, std::uint32_t series) {
  Look look;
  SeriesSummary summary;
  for (const auto index : in_series(series)) {
    const auto block = blocks_[index];
    look.add(data.observations[index], index, block == 0 ? 0 : 1 + tables_[block - 1], summary);
  }
  series_[series] = summary;
}

void Overview::forget_summaries() {
  using Days = std::numeric_limits<std::int32_t>;
  for (SeriesSummary& summary : series_) {
    summary.unbroken = summary.one_frequency = summary.one_table = false;
    summary.any_negative = true;
    summary.most_decimals = std::numeric_limits<std::int32_t>::max();
  }
  const calendar::Date first(Days::min() / 4);  // a distance between them is a number of days too
  const calendar::Date last(Days::max() / 4);
  for (BlockSummary& summary : of_blocks_) {
    summary.any_approximate = summary.any_break = summary.any_detail = true;
    summary.earliest = first;
    summary.latest = last;
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
