#include "config/nearest.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::config {

std::optional<std::string> nearest(std::string_view written,
                                   const std::vector<std::string>& words) {
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  for (const std::string& word : words) {
    const std::size_t slips = std::max<std::size_t>(1, std::max(written.size(), word.size()) / 3);
    const std::size_t distance = base::edit_distance(written, word);
    if (distance > slips || (best && distance >= best_distance)) continue;
    best_distance = distance;
    best = word;
  }
  return best;
}

}  // namespace bijlage::config
