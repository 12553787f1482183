#include "normalise/spread.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

namespace bijlage::normalise {
namespace {

using base::Decimal;
using calendar::Days;
using calendar::Frequency;

// Wide enough for any 64-bit number times any number of days.
__extension__ using Wide = __int128;

// A total in the smallest units that its portions are counted in: 10^-places each.
struct Units {
  Wide count = 0;
  int places = 0;
};

// As many places as asked for, as the total itself has, and as 64 bits can count.
Units in_units(Decimal total, int decimals) {
  Units units{total.digits(), -total.exponent()};
  constexpr Wide most = std::numeric_limits<std::int64_t>::max() / 10;
  while (units.places < decimals && units.count <= most && units.count >= -most) {
    units.count *= 10;
    ++units.places;
  }
  return units;
}

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

// Largest remainder: all are rounded down, and what is left goes, a unit each, to those that lost
// most. Ties go to the earlier one.
std::vector<Wide> divided(Wide count, const std::vector<std::int32_t>& weights) {
  const Wide all = std::accumulate(weights.begin(), weights.end(), Wide{0});
  std::vector<Wide> shares;
  std::vector<std::size_t> order;
  Wide left = count;
  for (const std::int32_t weight : weights) {
    order.push_back(shares.size());
    shares.push_back(count * weight / all);
    left -= shares.back();
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return count * weights[a] % all > count * weights[b] % all;
  });
  for (auto at = order.begin(); left > 0; ++at, --left) ++shares[*at];
  return shares;
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
    portions[i].value = Decimal::scaled(static_cast<std::int64_t>(shares[i] * sign), -units.places);
  }
  return portions;
}

}  // namespace bijlage::normalise
