#include <algorithm>

#include "normalise/gather.hpp"

namespace bijlage::normalise {
namespace {

using base::Message;
using calendar::Days;
using model::Observation;
using model::ObservationIndex;

// By time, so that the order in which files came does not matter.
std::vector<ObservationIndex> by_time(const model::Dataset& data,
                                      std::span<const ObservationIndex> observations) {
  std::vector<ObservationIndex> sorted(observations.begin(), observations.end());
  std::sort(sorted.begin(), sorted.end(), [&](ObservationIndex a, ObservationIndex b) {
    const Days days_a = data.covered(data.observations[a]);
    const Days days_b = data.covered(data.observations[b]);
    return days_a != days_b ? days_a < days_b : a < b;
  });
  return sorted;
}

// Figures over the same days must not both be counted.
std::optional<Message> find_overlap(const model::Dataset& data,
                                    const std::vector<ObservationIndex>& sorted) {
  const Observation* before = nullptr;
  for (const ObservationIndex index : sorted) {
    const Observation& observation = data.observations[index];
    if (!observation.value) continue;
    const Days days = data.covered(observation);
    if (before != nullptr && calendar::overlap(data.covered(*before), days)) {
      Message message = about("how.overlap", *before->value, data.covered(*before));
      message.gaps.emplace_back("other_value", observation.value->to_string());
      message.gaps.emplace_back("other_first", days.first.iso());
      message.gaps.emplace_back("other_last", days.last.iso());
      return message;
    }
    before = &observation;
  }
  return std::nullopt;
}

// Do other figures, one after the other and within its days, fill those of this one?
bool has_all_parts(const model::Dataset& data, const std::vector<ObservationIndex>& sorted,
                   const Days& whole) {
  calendar::Date next = whole.first;
  for (const ObservationIndex index : sorted) {
    const Days days = data.covered(data.observations[index]);
    const bool part = data.observations[index].value && days != whole && whole.contains(days);
    if (part && days.first == next) next = days.last + 1;
  }
  return next > whole.last;
}

// A whole beside all its parts says nothing more than they do: the parts are what is spread.
std::vector<ObservationIndex> without_wholes(const model::Dataset& data,
                                             const std::vector<ObservationIndex>& sorted) {
  std::vector<ObservationIndex> kept;
  for (const ObservationIndex index : sorted) {
    const Observation& observation = data.observations[index];
    if (!observation.value || !has_all_parts(data, sorted, data.covered(observation))) {
      kept.push_back(index);
    }
  }
  return kept;
}

}  // namespace

Successive successive(const model::Dataset& data, std::span<const ObservationIndex> observations) {
  Successive found{by_time(data, observations), std::nullopt};
  if (find_overlap(data, found.observations)) {
    found.observations = without_wholes(data, found.observations);
    found.overlap = find_overlap(data, found.observations);
  }
  return found;
}

}  // namespace bijlage::normalise
