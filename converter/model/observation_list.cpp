#include "model/observation_list.hpp"

#include <algorithm>

namespace bijlage::model {

ObservationList::ObservationList(std::initializer_list<ObservationIndex> numbers)
    : ObservationList(std::span(numbers.begin(), numbers.size())) {}

ObservationList::ObservationList(std::span<const ObservationIndex> numbers) {
  for (const ObservationIndex number : numbers) push_back(number);
}

ObservationList ObservationList::range(ObservationIndex first, ObservationIndex end) {
  ObservationList made;
  if (first >= end) return made;
  made.runs_.push_back({first, 1, end - first});
  made.size_ = end - first;
  return made;
}

void ObservationList::push_back(ObservationIndex number) {
  ++size_;
  if (runs_.empty()) {
    runs_.push_back({number});
    return;
  }
  Run& last = runs_.back();
  if (last.count == 1) last.step = number - last.first;
  if (number != last.at(last.count)) {
    runs_.push_back({number});
  } else {
    ++last.count;
  }
}

void ObservationList::append(const ObservationList& more) {
  const std::size_t runs = more.runs_.size();  // it may be this list
  for (std::size_t i = 0; i < runs; ++i) {
    const Run run = more.runs_[i];
    push_back(run.first);
    if (run.count == 1) continue;
    if (runs_.back().count == 1) {
      runs_.back() = run;
      size_ += run.count - 1;
    } else {
      for (std::uint32_t at = 1; at < run.count; ++at) push_back(run.at(at));
    }
  }
}

void ObservationList::shift(ObservationIndex by) {
  for (Run& run : runs_) run.first += by;
}

ObservationList ObservationList::between(ObservationIndex first, ObservationIndex end) const {
  ObservationList made;
  const auto begin = std::partition_point(runs_.begin(), runs_.end(),
                                          [&](const Run& run) { return run.last() < first; });
  for (auto run = begin; run != runs_.end() && run->first < end; ++run) {
    std::uint32_t from = 0;
    std::uint32_t to = run->count;
    if (run->first < first) from = (first - run->first + run->step - 1) / run->step;
    if (run->last() >= end) to = (end - run->first + run->step - 1) / run->step;
    if (from >= to) continue;
    ObservationList piece;
    piece.runs_.push_back({run->at(from), run->step, to - from});
    piece.size_ = to - from;
    made.append(piece);
  }
  return made;
}

bool operator==(const ObservationList& a, const ObservationList& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
}

}  // namespace bijlage::model
