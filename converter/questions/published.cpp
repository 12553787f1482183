#include "questions/published.hpp"

#include <algorithm>
#include <map>

namespace bijlage::questions {
namespace {

using Parts = std::vector<model::ObservationIndex>;

// What is missing adds nothing to either sum.
template <typename Numbers>
Parts with_value(const model::Dataset& data, const Numbers& parts) {
  Parts valued;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(valued),
               [&](auto index) { return data.observations[index].value.has_value(); });
  std::sort(valued.begin(), valued.end());
  valued.erase(std::unique(valued.begin(), valued.end()), valued.end());
  return valued;
}

bool disagrees(const model::Dataset& data, const Parts& parts, const model::Total& total) {
  base::Decimal difference = total.value;
  for (const auto index : parts) difference = difference - *data.observations[index].value;
  if (difference.is_negative()) difference = -difference;
  return difference > total.tolerance;
}

}  // namespace

void compare_with_published(const model::Dataset& data, const model::Evidence& evidence,
                            AskedTable& table) {
  std::map<Parts, std::vector<const model::Total*>> wrong;
  for (const model::Total& total : evidence.totals) {
    if (total.operation != model::Total::Operation::sum) continue;
    Parts parts = with_value(data, total.parts);
    if (disagrees(data, parts, total)) wrong[std::move(parts)].push_back(&total);
  }
  if (wrong.empty()) return;
  for (std::size_t row = 0; row < table.figures.size(); ++row) {
    for (std::size_t column = 0; column < table.figures[row].size(); ++column) {
      const auto& figure = table.figures[row][column];
      if (!figure || !figure->value) continue;
      const auto found = wrong.find(with_value(data, figure->from));
      if (found == wrong.end()) continue;
      for (const model::Total* total : found->second) {
        table.disagreements.push_back({row, column, total->value, total->source});
      }
    }
  }
}

}  // namespace bijlage::questions
