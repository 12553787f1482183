#include "checks/nested_parts.hpp"

#include <algorithm>

namespace bijlage::checks {
namespace {

using model::Dataset;
using model::Observation;
using model::ObservationIndex;

// Each is held against each other: in longer lists nobody nests figures by hand.
constexpr std::size_t most_parts = 500;

bool lies_within(const Dataset& data, const Observation& part, const Observation& whole) {
  const auto& days = part.period.days;
  const auto& around = whole.period.days;
  if (days.first < around.first || around.last < days.last) return false;
  bool smaller = !(days == around);
  const auto& own = data.series_of(part);
  const auto& other = data.series_of(whole);
  if (own.measure != other.measure) return false;
  for (std::size_t i = 0; i < own.codes.size(); ++i) {
    if (own.codes[i] == other.codes[i]) continue;
    if (!data.model().dimensions[i].is_under(own.codes[i], other.codes[i])) return false;
    smaller = true;
  }
  return smaller;
}

}  // namespace

std::vector<ObservationIndex> outermost_parts(const Dataset& data,
                                              const model::ObservationList& parts) {
  std::vector<ObservationIndex> all(parts.begin(), parts.end());
  if (all.size() > most_parts) return all;
  std::vector<ObservationIndex> outermost;
  for (const ObservationIndex part : all) {
    const bool nested = std::any_of(all.begin(), all.end(), [&](ObservationIndex whole) {
      return whole != part && data.observations[whole].value &&
             lies_within(data, data.observations[part], data.observations[whole]);
    });
    if (!nested) outermost.push_back(part);
  }
  return outermost;
}

}  // namespace bijlage::checks
