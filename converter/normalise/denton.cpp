#include <algorithm>
#include <string>

#include "normalise/indicator.hpp"
#include "normalise/linear.hpp"

namespace bijlage::normalise {
namespace {

// With r_t = x_t / z_t = r_1 + d_2 + … + d_t, what is minimised is Σ d_s². Total k, divided by the
// sum b_k of the indicator over it, says r_1 + Σ_s w_k(s) d_s = y_k / b_k, where w_k(s) is the
// share of b_k from s on: 1 before total k, 0 after it. By Lagrange d_s = Σ_k w_k(s) λ_k and Σ_k
// λ_k = 0. So as many equations as there are totals, and one more, give λ and r_1.
class Denton {
 public:
  Denton(std::span<const TotalOver> totals, std::span<const double> indicator)
      : totals_(totals), indicator_(indicator), shares_(indicator.begin(), indicator.end()) {
    std::size_t start = 0;
    for (const TotalOver& total : totals_) {
      const std::size_t end = start + total.length;
      for (std::size_t s = end - 1; s-- > start;) shares_[s] += shares_[s + 1];
      const Real whole = shares_[start];
      for (std::size_t s = start; s < end; ++s) shares_[s] /= whole;
      right_.push_back(total.total / whole);
      start = end;
    }
    right_.push_back(0);
  }

  std::optional<std::vector<double>> parts() const {
    const Factored system(equations());
    if (system.singular()) return std::nullopt;
    return followed(system.solve(right_));
  }

 private:
  // Σ_s w_k(s) w_l(s) over s = 2 … n. For l > k, w_l(s) is 1 wherever w_k(s) is not 0.
  Matrix equations() const {
    const std::size_t count = totals_.size();
    Matrix matrix(count + 1);
    std::size_t start = 0;
    for (std::size_t k = 0; k < count; ++k) {
      auto sum = static_cast<Real>(start == 0 ? 0 : start - 1);
      Real squares = sum;
      for (std::size_t s = std::max<std::size_t>(start, 1); s < start + totals_[k].length; ++s) {
        sum += shares_[s];
        squares += shares_[s] * shares_[s];
      }
      matrix.at(k, k) = squares;
      for (std::size_t l = k + 1; l < count; ++l) matrix.at(k, l) = matrix.at(l, k) = sum;
      matrix.at(k, count) = matrix.at(count, k) = 1;
      start += totals_[k].length;
    }
    return matrix;
  }

  // x_t = z_t r_t, from the solved λ and r_1.
  std::vector<double> followed(const std::vector<Real>& solved) const {
    std::vector<double> parts;
    Real ratio = solved.back();
    Real later = 0;  // Σ λ over the totals after this one: minus those up to it
    std::size_t t = 0;
    for (std::size_t k = 0; k < totals_.size(); ++k) {
      later -= solved[k];
      for (const std::size_t end = t + totals_[k].length; t < end; ++t) {
        if (t > 0) ratio += shares_[t] * solved[k] + later;
        parts.push_back(static_cast<double>(indicator_[t] * ratio));
      }
    }
    return parts;
  }

  std::span<const TotalOver> totals_;
  std::span<const double> indicator_;
  std::vector<Real> shares_;  // w_k(s) for each s within total k
  std::vector<Real> right_;
};

std::optional<std::size_t> total_without_indicator(std::span<const TotalOver> totals,
                                                   std::span<const double> indicator) {
  std::size_t start = 0;
  for (std::size_t k = 0; k < totals.size(); ++k) {
    const auto part = indicator.subspan(start, totals[k].length);
    if (std::all_of(part.begin(), part.end(), [](double z) { return z == 0; })) return k;
    start += totals[k].length;
  }
  return std::nullopt;
}

}  // namespace

Followed proportional_denton(std::span<const TotalOver> totals, std::span<const double> indicator) {
  Followed followed;
  followed.refused = lengths_differ(totals, indicator);
  if (followed.refused) return followed;
  if (std::any_of(indicator.begin(), indicator.end(), [](double z) { return z < 0; })) {
    followed.refused = base::Message{"how.indicator-negative", {}};
    return followed;
  }
  if (const auto at = total_without_indicator(totals, indicator)) {
    followed.refused = base::Message{"how.indicator-zero", {}};
    followed.refused_at = *at;
    return followed;
  }
  if (totals.empty()) return followed;
  if (auto parts = Denton(totals, indicator).parts()) {
    followed.values = std::move(*parts);
  } else {
    followed.refused = base::Message{"how.indicator-unsolved", {}};
  }
  return followed;
}

std::size_t values_of(std::span<const TotalOver> totals) {
  std::size_t all = 0;
  for (const TotalOver& total : totals) all += total.length;
  return all;
}

std::optional<base::Message> lengths_differ(std::span<const TotalOver> totals,
                                            std::span<const double> indicator) {
  const std::size_t all = values_of(totals);
  const bool any_empty = std::any_of(totals.begin(), totals.end(),
                                     [](const TotalOver& total) { return total.length == 0; });
  if (all == indicator.size() && !any_empty) return std::nullopt;
  return base::Message{"how.indicator-lengths",
                       {{"all", std::to_string(all)}, {"parts", std::to_string(indicator.size())}}};
}

}  // namespace bijlage::normalise
