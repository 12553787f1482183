#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/message.hpp"

/// Dividing totals over shorter periods so that the parts go up and down as another series does,
/// the indicator: temporal disaggregation.
namespace bijlage::normalise {

/// A total, and of how many successive values of the indicator it is the total.
struct TotalOver {
  double total = 0;
  std::size_t length = 0;
};

/// The parts, one for each value of the indicator; those of each total add up to it, but for what
/// binary fractions cannot hold. Or why there are none.
struct Followed {
  std::vector<double> values;
  std::optional<double> rho;  ///< of Chow-Lin: how strongly deviations last
  std::optional<base::Message> refused;
  std::size_t refused_at = 0;  ///< the total that it is about, where it is about one
};

/// Denton's proportional method with first differences: the parts x keep their ratio to the
/// indicator z as even as the totals allow, so they minimise Σ (x_t / z_t − x_(t−1) / z_(t−1))²
/// over t = 2 … n. (Denton, Adjustment of monthly or quarterly series to annual totals, JASA 66,
/// 1971, section 3.2; from t = 2 on as Cholette corrects it, Adjusting sub-annual series to yearly
/// benchmarks, Survey Methodology 10, 1984: Denton takes x_0 as known, which bends the beginning.)
/// A part is zero where the indicator is.
///
/// Refused: lengths that do not come to the indicator's (how.indicator-lengths), an indicator that
/// is negative somewhere (how.indicator-negative) or zero over a total (how.indicator-zero).
Followed proportional_denton(std::span<const TotalOver> totals, std::span<const double> indicator);

/// Chow and Lin's method: the parts follow a + b · indicator, with deviations u_t = ρ u_(t−1) + ε_t
/// (Chow and Lin, Best linear unbiased interpolation, distribution, and extrapolation of time
/// series by related series, Review of Economics and Statistics 53, 1971, equations 9 to 12 and
/// section 4). a and b by generalised least squares over the totals. ρ where it is not given: the
/// one in 0 … 0.999 with the greatest likelihood (Bournay and Laroque, Annales de l'INSÉÉ 36,
/// 1979).
///
/// Refused: lengths that do not come to the indicator's (how.indicator-lengths), fewer than three
/// totals, through which any line goes (how.indicator-few), and an indicator with the same average
/// over each total, which says nothing about their differences (how.indicator-flat). Requires a
/// given ρ of −1 < ρ < 1.
Followed chow_lin(std::span<const TotalOver> totals, std::span<const double> indicator,
                  std::optional<double> rho = std::nullopt);

/// How many values all totals are about together.
std::size_t values_of(std::span<const TotalOver> totals);
/// The refusal of lengths that do not match; nothing where they do.
std::optional<base::Message> lengths_differ(std::span<const TotalOver> totals,
                                            std::span<const double> indicator);

}  // namespace bijlage::normalise
