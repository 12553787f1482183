#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "normalise/ar1_sums.hpp"
#include "normalise/indicator.hpp"
#include "normalise/linear.hpp"

namespace bijlage::normalise {
namespace {

using Column = std::vector<Real>;

constexpr Real greatest_rho = 0.999L;

Real product(const Column& a, const Column& b) {
  Real sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// a + b · indicator fitted to the totals for one ρ.
struct Fit {
  Real constant = 0;
  Real slope = 0;
  Column weighted;      // W⁻¹ e: the totals' deviations e, weighed by their covariances W
  Real likelihood = 0;  // its logarithm, but for what does not depend on ρ
  Real rise = 0;        // the derivative of that to ρ
};

// The regression on what is known: totals y, of the constant (their lengths) and of the indicator.
class Regression {
 public:
  Regression(std::span<const TotalOver> totals, std::span<const double> indicator)
      : sums_(lengths_of(totals)) {
    std::size_t t = 0;
    for (const TotalOver& total : totals) {
      y_.push_back(total.total);
      one_.push_back(static_cast<Real>(total.length));
      z_.push_back(0);
      for (const std::size_t end = t + total.length; t < end; ++t) z_.back() += indicator[t];
    }
  }

  // Has the indicator the same average over each total?
  bool flat() const {
    Real least = z_.front() / one_.front();
    Real most = least;
    for (std::size_t k = 0; k < z_.size(); ++k) {
      least = std::min(least, z_[k] / one_[k]);
      most = std::max(most, z_[k] / one_[k]);
    }
    constexpr Real same = 1e-12L;
    return most - least <= same * std::max(std::abs(least), std::abs(most));
  }

  // Chow and Lin's equation 9 with the covariances of section 4; the likelihood has σ² and the
  // coefficients at their best for this ρ. Nothing where the figures are too uneven to solve.
  std::optional<Fit> fit(Real rho) const {
    const Covariances covariances = sums_.covariances(rho);
    const Factored w(covariances.value);
    if (w.singular()) return std::nullopt;
    const Column by_one = w.solve(one_);
    const Column by_z = w.solve(z_);
    const Real a = product(one_, by_one);
    const Real b = product(one_, by_z);
    const Real c = product(z_, by_z);
    const Real p = product(y_, by_one);
    const Real q = product(y_, by_z);
    const Real determinant = a * c - b * b;
    Fit fit;
    fit.constant = (c * p - b * q) / determinant;
    fit.slope = (a * q - b * p) / determinant;
    Column deviations;
    for (std::size_t k = 0; k < y_.size(); ++k) {
      deviations.push_back(y_[k] - fit.constant * one_[k] - fit.slope * z_[k]);
    }
    fit.weighted = w.solve(deviations);
    judge(covariances, w, deviations, fit);
    return fit;
  }

  // The ρ with the greatest likelihood: the best of a row of them, then between its neighbours
  // where the derivative changes its sign.
  std::optional<Real> likeliest() const {
    constexpr int steps = 200;
    Real best = 0;
    std::optional<Fit> found = fit(best);
    for (int i = 1; i <= steps; ++i) {
      const Real rho = greatest_rho * i / steps;
      auto other = fit(rho);
      if (!other || !found) return std::nullopt;
      if (other->likelihood > found->likelihood) {
        best = rho;
        found = std::move(other);
      }
    }
    const Real step = greatest_rho / steps;
    return peak(std::max<Real>(0, best - step), std::min(greatest_rho, best + step), best);
  }

 private:
  static std::vector<std::size_t> lengths_of(std::span<const TotalOver> totals) {
    std::vector<std::size_t> lengths;
    for (const TotalOver& total : totals) lengths.push_back(total.length);
    return lengths;
  }

  // −m/2 log(e' W⁻¹ e) − ½ log |W|, and m/2 · (e' W⁻¹ W' W⁻¹ e) / (e' W⁻¹ e) − ½ tr(W⁻¹ W').
  void judge(const Covariances& covariances, const Factored& w, const Column& deviations,
             Fit& fit) const {
    const std::size_t count = y_.size();
    const auto half = static_cast<Real>(count) / 2;
    const Real squares = product(deviations, fit.weighted);
    fit.likelihood = -half * std::log(squares) - w.log_determinant() / 2;
    Real turned = 0;
    Real trace = 0;
    for (std::size_t k = 0; k < count; ++k) {
      Column column;
      for (std::size_t l = 0; l < count; ++l) column.push_back(covariances.derivative.at(l, k));
      turned += fit.weighted[k] * product(column, fit.weighted);
      trace += w.solve(column)[k];
    }
    fit.rise = half * turned / squares - trace / 2;
  }

  std::optional<Real> peak(Real low, Real high, Real best) const {
    const auto first = fit(low);
    const auto last = fit(high);
    if (!first || !last) return std::nullopt;
    if (low == best && first->rise <= 0) return low;
    if (high == best && last->rise >= 0) return high;
    constexpr int halvings = 64;
    for (int i = 0; i < halvings; ++i) {
      const Real middle = low + (high - low) / 2;
      const auto there = fit(middle);
      if (!there) return std::nullopt;
      (there->rise > 0 ? low : high) = middle;
    }
    return low;
  }

  Ar1Sums sums_;
  Column y_;
  Column one_;
  Column z_;
};

// Equation 12: the fitted line, and the share of each deviation that belongs to each part.
std::vector<double> parts_of(const Fit& fit, Real rho, std::span<const TotalOver> totals,
                             std::span<const double> indicator) {
  Column weights;
  for (std::size_t k = 0; k < totals.size(); ++k) {
    weights.insert(weights.end(), totals[k].length, fit.weighted[k]);
  }
  const Column deviations = ar1_smoothed(rho, weights);
  std::vector<double> parts;
  for (std::size_t t = 0; t < indicator.size(); ++t) {
    parts.push_back(static_cast<double>(fit.constant + fit.slope * indicator[t] + deviations[t]));
  }
  return parts;
}

Followed refused(base::Message why) {
  Followed followed;
  followed.refused = std::move(why);
  return followed;
}

}  // namespace

Followed chow_lin(std::span<const TotalOver> totals, std::span<const double> indicator,
                  std::optional<double> rho) {
  constexpr std::size_t fewest = 3;
  if (auto why = lengths_differ(totals, indicator)) return refused(std::move(*why));
  if (totals.size() < fewest) {
    return refused({"how.indicator-few", {{"parts", std::to_string(totals.size())}}});
  }
  const Regression regression(totals, indicator);
  if (regression.flat()) return refused({"how.indicator-flat", {}});
  const auto chosen = rho ? std::optional<Real>(*rho) : regression.likeliest();
  const auto fit = chosen ? regression.fit(*chosen) : std::nullopt;
  if (!fit) return refused({"how.indicator-unsolved", {}});
  Followed followed;
  followed.rho = static_cast<double>(*chosen);
  followed.values = parts_of(*fit, *chosen, totals, indicator);
  return followed;
}

}  // namespace bijlage::normalise
