#include "questions/spreading.hpp"

#include <algorithm>

namespace bijlage::questions {

const normalise::SpreadFigures& Spreading::figures(const ChosenSeries& series,
                                                   calendar::Frequency frequency,
                                                   const model::Measure& measure) {
  const auto key = std::pair{series.series, frequency};
  auto found = known_.find(key);
  if (found == known_.end()) found = known_.emplace(key, spread(series, frequency, measure)).first;
  return found->second;
}

normalise::SpreadFigures Spreading::spread(const ChosenSeries& series,
                                           calendar::Frequency frequency,
                                           const model::Measure& measure) {
  if (!asked_.spread_by) {
    return normalise::spread_to(data_, series.observations, frequency, asked_.spread, measure);
  }
  return normalise::spread_by(indicator_of(series, *asked_.spread_by), data_, series.observations,
                              frequency, measure);
}

const std::vector<model::ObservationIndex>& Spreading::going_with(std::uint32_t series,
                                                                  const OtherSeries& other) {
  model::Series wanted = data_.series()[series];
  wanted.measure = other.measure;
  for (const auto& [dimension, code] : other.where) wanted.codes[dimension] = code;
  const auto [found, fresh] = others_.try_emplace(wanted);
  const auto& all = data_.series();
  const auto at = std::find(all.begin(), all.end(), wanted);
  if (!fresh || at == all.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(at - all.begin());
  for (std::size_t i = 0; i < data_.observations.size(); ++i) {
    if (data_.observations[i].series == number) {
      found->second.push_back(static_cast<model::ObservationIndex>(i));
    }
  }
  std::stable_sort(found->second.begin(), found->second.end(), [&](auto a, auto b) {
    return data_.observations[a].period < data_.observations[b].period;
  });
  found->second = conflicts_.settle(found->second);
  return found->second;
}

normalise::Indicator Spreading::indicator_of(const ChosenSeries& series, const SpreadBy& by) {
  return {going_with(series.series, by.series),
          measure_label(data_.model(), by.series.measure, language_), by.method, by.rho};
}

}  // namespace bijlage::questions
