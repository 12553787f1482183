#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <vector>

namespace bijlage::model {

using ObservationIndex = std::uint32_t;

/// Numbers of observations, in the order they were added. Figures that belong together mostly
/// follow one another at even distances (a block, a column of a block), so runs of those are kept:
/// twelve bytes a run, however many it has. Read like a vector.
class ObservationList {
 public:
  class Iterator;
  // The names that the standard library asks of a container.
  // NOLINTBEGIN(readability-identifier-naming)
  using value_type = ObservationIndex;
  using const_iterator = Iterator;
  using iterator = Iterator;
  using size_type = std::size_t;
  // NOLINTEND(readability-identifier-naming)

  ObservationList() = default;
  ObservationList(std::initializer_list<ObservationIndex> numbers);
  /// Of all that can be looked at as a span: a vector, a series of `checks::Overview`.
  // NOLINTNEXTLINE(google-explicit-constructor): it stands for them
  ObservationList(std::span<const ObservationIndex> numbers);
  // NOLINTNEXTLINE(google-explicit-constructor)
  ObservationList(const std::vector<ObservationIndex>& numbers)
      : ObservationList(std::span<const ObservationIndex>(numbers)) {}
  /// All of [first, end).
  static ObservationList range(ObservationIndex first, ObservationIndex end);

  void push_back(ObservationIndex number);
  void append(const ObservationList& more);
  /// Adds `by` to every number.
  void shift(ObservationIndex by);

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  /// Require that there is one.
  ObservationIndex front() const { return runs_.front().first; }
  ObservationIndex back() const { return runs_.back().last(); }
  Iterator begin() const;
  Iterator end() const;

  /// Those of [first, end), of a list that ascends.
  ObservationList between(ObservationIndex first, ObservationIndex end) const;

  friend bool operator==(const ObservationList& a, const ObservationList& b);

 private:
  struct Run {
    ObservationIndex first = 0;
    ObservationIndex step = 1;  // modulo 2^32, so that it may lead back
    std::uint32_t count = 1;

    ObservationIndex at(std::uint32_t i) const { return first + step * i; }
    ObservationIndex last() const { return at(count - 1); }
  };

  std::vector<Run> runs_;
  std::size_t size_ = 0;
};

class ObservationList::Iterator {
 public:
  // The names that the standard library asks of an iterator.
  // NOLINTBEGIN(readability-identifier-naming)
  using value_type = ObservationIndex;
  using difference_type = std::ptrdiff_t;
  using reference = ObservationIndex;
  using pointer = const ObservationIndex*;
  using iterator_category = std::forward_iterator_tag;
  // NOLINTEND(readability-identifier-naming)

  Iterator() = default;
  Iterator(const Run* run, std::uint32_t at) : run_(run), at_(at) {}

  ObservationIndex operator*() const { return run_->at(at_); }
  Iterator& operator++() {
    if (++at_ == run_->count) {
      ++run_;
      at_ = 0;
    }
    return *this;
  }
  Iterator operator++(int) {
    const Iterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Iterator&, const Iterator&) = default;

 private:
  const Run* run_ = nullptr;
  std::uint32_t at_ = 0;
};

inline ObservationList::Iterator ObservationList::begin() const { return {runs_.data(), 0}; }
inline ObservationList::Iterator ObservationList::end() const {
  return {runs_.data() + runs_.size(), 0};
}

}  // namespace bijlage::model
