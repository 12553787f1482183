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
                                           const model::Measure& measure) const {
  if (!asked_.spread_by) {
    return normalise::spread_to(data_, series.observations, frequency, asked_.spread, measure);
  }
  return normalise::spread_by(indicator_of(series, *asked_.spread_by), data_, series.observations,
                              frequency, measure);
}

// The series of the indicator's measure that is about the same: the codes are those of the series
// itself, but for the dimensions that the question names.
normalise::Indicator Spreading::indicator_of(const ChosenSeries& series, const SpreadBy& by) const {
  model::Series wanted = data_.series()[series.series];
  wanted.measure = by.measure;
  for (const auto& [dimension, code] : by.where) wanted.codes[dimension] = code;
  normalise::Indicator indicator;
  indicator.label = measure_label(data_.model(), by.measure, language_);
  indicator.method = by.method;
  indicator.rho = by.rho;
  const auto& all = data_.series();
  const auto at = std::find(all.begin(), all.end(), wanted);
  if (at == all.end()) return indicator;
  const auto number = static_cast<std::uint32_t>(at - all.begin());
  for (std::size_t i = 0; i < data_.observations.size(); ++i) {
    if (data_.observations[i].series == number) {
      indicator.observations.push_back(static_cast<model::ObservationIndex>(i));
    }
  }
  return indicator;
}

}  // namespace bijlage::questions
