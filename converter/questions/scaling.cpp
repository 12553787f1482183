#include "questions/scaling.hpp"

#include <algorithm>

namespace bijlage::questions {

using By = normalise::DayWeights::By;

normalise::Figure Scaling::apply(const normalise::Figure& figure, const model::Measure& measure) {
  normalise::DayWeights weights{asked_.scale_by, holidays_, std::nullopt};
  const bool needs_pattern = weights.by == By::weekday && figure.value && figure.partial();
  if (needs_pattern) weights.pattern = pattern_of(figure);
  return normalise::apply(asked_.partial, figure, measure, weights);
}

// Of all days that the figure's own series report, also outside the time asked for.
const Scaling::Pattern& Scaling::pattern_of(const normalise::Figure& figure) {
  std::vector<std::uint32_t> series;
  for (const model::ObservationIndex index : figure.from) {
    series.push_back(data_.observations[index].series);
  }
  std::sort(series.begin(), series.end());
  series.erase(std::unique(series.begin(), series.end()), series.end());
  const auto known = patterns_.find(series);
  if (known != patterns_.end()) return known->second;
  std::vector<model::ObservationIndex> observations;
  for (std::size_t i = 0; i < data_.observations.size(); ++i) {
    if (std::binary_search(series.begin(), series.end(), data_.observations[i].series)) {
      observations.push_back(static_cast<model::ObservationIndex>(i));
    }
  }
  return patterns_.emplace(series, normalise::weekday_pattern(data_, observations)).first->second;
}

}  // namespace bijlage::questions
