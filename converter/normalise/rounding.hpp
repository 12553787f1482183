#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "base/decimal.hpp"

/// Rounding the parts of a total so that they still add up to it.
namespace bijlage::normalise {

/// Wide enough for any 64-bit number times any number of days.
__extension__ using Wide = __int128;

/// A total in the smallest units that its parts are counted in: 10^-places each.
struct Units {
  Wide count = 0;
  int places = 0;

  base::Decimal value_of(Wide units) const {
    return base::Decimal::scaled(static_cast<std::int64_t>(units), -places);
  }
};

/// As many places as asked for, as the total itself has, and as 64 bits can count.
inline Units in_units(base::Decimal total, int decimals) {
  Units units{total.digits(), -total.exponent()};
  constexpr Wide most = std::numeric_limits<std::int64_t>::max() / 10;
  while (units.places < decimals && units.count <= most && units.count >= -most) {
    units.count *= 10;
    ++units.places;
  }
  return units;
}

/// Largest remainder: `parts` were all rounded down, and what is left of `count` goes, a unit each,
/// to those with the largest remainder. Ties go to the earlier one.
template <typename Remainder>
void hand_out(Wide count, const std::vector<Remainder>& remainders, std::vector<Wide>& parts) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  Wide left = count - std::accumulate(parts.begin(), parts.end(), Wide{0});
  for (auto at = order.begin(); left > 0 && at != order.end(); ++at, --left) ++parts[*at];
  // Only of parts that binary fractions hold too coarsely for their number of digits.
  if (left != 0) parts[order.front()] += left;
}

}  // namespace bijlage::normalise
