#include "normalise/ar1_sums.hpp"

namespace bijlage::normalise {

Ar1Sums::Ar1Sums(const std::vector<std::size_t>& lengths) : totals_(lengths.size()) {
  std::vector<std::size_t> starts{0};
  for (const std::size_t length : lengths) starts.push_back(starts.back() + length);
  parts_ = starts.back();
  for (std::size_t first = 0; first < totals_; ++first) {
    for (std::size_t second = first; second < totals_; ++second) {
      pairs_.push_back(count(starts, first, second));
    }
  }
}

Ar1Sums::Pairs Ar1Sums::count(const std::vector<std::size_t>& starts, std::size_t first,
                              std::size_t second) {
  Pairs pairs;
  pairs.first = first;
  pairs.second = second;
  pairs.nearest = first == second ? 0 : starts[second] - (starts[first + 1] - 1);
  const std::size_t farthest = starts[second + 1] - 1 - starts[first];
  pairs.apart.resize(farthest - pairs.nearest + 1);
  for (std::size_t s = starts[first]; s < starts[first + 1]; ++s) {
    for (std::size_t t = starts[second]; t < starts[second + 1]; ++t) {
      ++pairs.apart[(t < s ? s - t : t - s) - pairs.nearest];
    }
  }
  return pairs;
}

Covariances Ar1Sums::covariances(Real rho) const {
  std::vector<Real> power{1};
  for (std::size_t i = 1; i < parts_; ++i) power.push_back(power.back() * rho);
  const Real scale = 1 / (1 - rho * rho);
  Covariances found{Matrix(totals_), Matrix(totals_)};
  for (const Pairs& pairs : pairs_) {
    Real sum = 0;
    Real derivative = 0;
    for (std::size_t i = 0; i < pairs.apart.size(); ++i) {
      const std::size_t apart = pairs.nearest + i;
      const auto times = static_cast<Real>(pairs.apart[i]);
      sum += times * power[apart];
      if (apart > 0) derivative += times * static_cast<Real>(apart) * power[apart - 1];
    }
    const Real value = sum * scale;
    const Real slope = derivative * scale + 2 * rho * sum * scale * scale;
    found.value.at(pairs.first, pairs.second) = found.value.at(pairs.second, pairs.first) = value;
    found.derivative.at(pairs.first, pairs.second) = slope;
    found.derivative.at(pairs.second, pairs.first) = slope;
  }
  return found;
}

std::vector<Real> ar1_smoothed(Real rho, const std::vector<Real>& weights) {
  std::vector<Real> smoothed(weights.size());
  Real before = 0;
  for (std::size_t t = 0; t < weights.size(); ++t) {
    before = weights[t] + rho * before;
    smoothed[t] = before;
  }
  Real after = 0;
  for (std::size_t t = weights.size(); t-- > 0;) {
    smoothed[t] = (smoothed[t] + rho * after) / (1 - rho * rho);
    after = weights[t] + rho * after;
  }
  return smoothed;
}

}  // namespace bijlage::normalise
