#include "normalise/spread.hpp"

#include <cstdint>
#include <numeric>

#include "normalise/rounding.hpp"

namespace bijlage::normalise {
namespace {

using base::Decimal;
using calendar::Days;
using calendar::Frequency;

// The portions that the days of `span` fall into, still without values.
std::vector<Portion> portions_of(const Days& span, Frequency frequency) {
  std::vector<Portion> portions;
  for (const calendar::Period& period : calendar::periods_in(span, frequency)) {
    portions.push_back({period, Decimal(), calendar::overlap(period.days, span).value()});
  }
  return portions;
}

// Nothing where a portion is not whole months and months are asked for.
std::vector<std::int32_t> weights_of(const std::vector<Portion>& portions, SpreadMethod method) {
  std::vector<std::int32_t> weights;
  for (const Portion& portion : portions) {
    if (method == SpreadMethod::by_day) {
      weights.push_back(portion.covered.count());
      continue;
    }
    const auto months = calendar::whole_months(portion.covered);
    if (!months) return {};
    weights.push_back(*months);
  }
  return weights;
}

// In proportion to the weights, rounded.
std::vector<Wide> divided(Wide count, const std::vector<std::int32_t>& weights) {
  const Wide all = std::accumulate(weights.begin(), weights.end(), Wide{0});
  std::vector<Wide> parts;
  std::vector<Wide> remainders;
  for (const std::int32_t weight : weights) {
    parts.push_back(count * weight / all);
    remainders.push_back(count * weight % all);
  }
  hand_out(count, remainders, parts);
  return parts;
}

}  // namespace

std::vector<Portion> spread(Decimal total, const Days& span, Frequency frequency,
                            SpreadMethod method, int decimals) {
  if (method == SpreadMethod::refuse || frequency == Frequency::irregular ||
      span.last < span.first) {
    return {};
  }
  std::vector<Portion> portions = portions_of(span, frequency);
  const std::vector<std::int32_t> weights = weights_of(portions, method);
  if (weights.empty()) return {};
  const Units units = in_units(total, decimals);
  const int sign = units.count < 0 ? -1 : 1;
  const std::vector<Wide> shares = divided(units.count * sign, weights);
  for (std::size_t i = 0; i < portions.size(); ++i) {
    portions[i].value = units.value_of(shares[i] * sign);
  }
  return portions;
}

}  // namespace bijlage::normalise
