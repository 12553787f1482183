#include "referrals.hpp"

namespace bijlage::samples {

std::vector<std::vector<Count>> refer(const std::vector<Category>& categories, Count total,
                                      std::uint32_t seed, const std::vector<Count>& month_weights) {
  std::vector<Count> weights;
  for (const Category& category : categories) {
    for (const Institution& institution : category.institutions) {
      for (const Count month : month_weights) {
        const auto own = seed + static_cast<std::uint32_t>(weights.size());
        weights.push_back(institution.weight * month * wobble(own, 180) / 1000);
      }
    }
  }
  const auto parts = divide(total, weights);
  std::vector<std::vector<Count>> lines;
  const auto months = static_cast<std::ptrdiff_t>(month_weights.size());
  for (auto at = parts.begin(); at != parts.end(); at += months)
    lines.emplace_back(at, at + months);
  return lines;
}

std::vector<Count> seasons() {
  std::vector<Count> weights;
  for (int month = 1; month <= 12; ++month) weights.push_back(season(month));
  return weights;
}

std::vector<Count> sums_of_columns(const std::vector<std::vector<Count>>& lines) {
  std::vector<Count> sums(lines.front().size());
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) sums[i] += line[i];
  }
  return sums;
}

}  // namespace bijlage::samples
