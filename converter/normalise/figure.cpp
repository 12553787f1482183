#include "normalise/figure.hpp"

namespace bijlage::normalise {

Figure as_reported(const model::Dataset& data, model::ObservationIndex index) {
  const model::Observation& observation = data.observations[index];
  Figure figure;
  figure.value = observation.value;
  figure.reason = observation.reason;
  figure.status = observation.status;
  figure.period = observation.period;
  figure.covered = data.covered(observation);
  figure.from = {index};
  return figure;
}

}  // namespace bijlage::normalise
