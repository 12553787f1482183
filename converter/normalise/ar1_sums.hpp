#pragma once

#include <cstddef>
#include <vector>

#include "normalise/linear.hpp"

/// Deviations that last: u_t = ρ u_(t−1) + ε_t (AR(1)), of which u_s and u_t have the covariance
/// ρ^|s−t| / (1 − ρ²), times the variance of ε.
namespace bijlage::normalise {

/// Covariances, and their derivatives to ρ.
struct Covariances {
  Matrix value;
  Matrix derivative;
};

/// The covariances between totals of successive deviations. Of each two totals it is counted once
/// how many pairs of their parts lie how far apart; then each ρ takes only a polynomial.
class Ar1Sums {
 public:
  /// How many parts each total has, one total after the other.
  explicit Ar1Sums(const std::vector<std::size_t>& lengths);

  /// Requires −1 < ρ < 1.
  Covariances covariances(Real rho) const;

 private:
  // Of total `first` with a later one, or itself: so many pairs lie `nearest`, `nearest` + 1, …
  // apart.
  struct Pairs {
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t nearest = 0;
    std::vector<std::size_t> apart;
  };
  static Pairs count(const std::vector<std::size_t>& starts, std::size_t first, std::size_t second);

  std::size_t totals_ = 0;
  std::size_t parts_ = 0;
  std::vector<Pairs> pairs_;
};

/// Σ_s ρ^|s−t| / (1 − ρ²) · weights_s for each t: the covariances of all parts times the weights.
std::vector<Real> ar1_smoothed(Real rho, const std::vector<Real>& weights);

}  // namespace bijlage::normalise
