#include "checks/robust.hpp"

#include <algorithm>
#include <cmath>

namespace bijlage::checks {

double median_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

Usual usual_of(const std::vector<double>& values) {
  constexpr double of_normal_spread = 1.4826;
  const double median = median_of(values);
  std::vector<double> deviations;
  deviations.reserve(values.size());
  for (const double value : values) deviations.push_back(std::abs(value - median));
  return {median, of_normal_spread * median_of(std::move(deviations))};
}

}  // namespace bijlage::checks
