#include "spread.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace bijlage::samples {

std::vector<Count> divide(Count total, const std::vector<Count>& weights) {
  const Count all = sum(weights);
  std::vector<Count> parts;
  std::vector<Count> remainders;
  for (const Count weight : weights) {
    parts.push_back(total * weight / all);
    remainders.push_back(total * weight % all);
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  const Count left = total - sum(parts);
  for (Count i = 0; i < left; ++i) ++parts[order[static_cast<std::size_t>(i)]];
  return parts;
}

// The finaliser of MurmurHash3: every bit of the seed touches every bit of the result.
Count wobble(std::uint32_t seed, Count most) {
  std::uint32_t mixed = seed + 0x9E3779B9U;
  mixed = (mixed ^ (mixed >> 16U)) * 0x85EBCA6BU;
  mixed = (mixed ^ (mixed >> 13U)) * 0xC2B2AE35U;
  mixed ^= mixed >> 16U;
  return 1000 - most + static_cast<Count>(mixed) % (2 * most + 1);
}

Count season(int month) {
  constexpr std::array<Count, 12> thousandths{1110, 1040, 1050, 1010, 990,  930,
                                              880,  900,  990,  1040, 1060, 1000};
  return thousandths.at(static_cast<std::size_t>(month - 1));
}

std::string dotted(Count number) {
  std::string digits = std::to_string(number);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ".");
  return digits;
}

std::vector<std::string> dotted(const std::vector<Count>& numbers) {
  std::vector<std::string> texts;
  for (const Count number : numbers) texts.push_back(dotted(number));
  return texts;
}

Count sum(const std::vector<Count>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), Count{0});
}

}  // namespace bijlage::samples
