#pragma once

#include <vector>

/// Statistics that a few odd figures among many cannot pull away.
namespace bijlage::checks {

/// What is usual in a list of numbers.
struct Usual {
  double median = 0;
  double spread = 0;  ///< 1.4826 × median absolute deviation: of a normal spread its deviation
};

/// Requires at least one value.
double median_of(std::vector<double> values);
Usual usual_of(const std::vector<double>& values);

}  // namespace bijlage::checks
