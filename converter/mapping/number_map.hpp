#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace bijlage::mapping {

/// From numbers of 64 bits to numbers of 32: a hash table in one piece of memory, for what is
/// looked up for every cell.
class NumberMap {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// `none` where the key is not there.
  std::uint32_t find(std::uint64_t key) const {
    if (slots_.empty()) return none;
    return slots_[place_of(key)].value;
  }
  /// Requires that the key is not there, and another value than `none`.
  void insert(std::uint64_t key, std::uint32_t value) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    slots_[place_of(key)] = {key, value};
    ++count_;
  }
  void clear() {
    slots_.clear();
    count_ = 0;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = none;
  };

  // Where the key is, or where it goes. At least half of the slots are free.
  std::size_t place_of(std::uint64_t key) const {
    // The golden ratio spreads what differs in few bits over the upper ones (Knuth, multiplicative
    // hashing).
    constexpr std::uint64_t ratio = 0x9E3779B97F4A7C15;
    constexpr unsigned upper = 32;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * ratio) >> upper) & mask;
    while (slots_[at].value != none && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    constexpr std::size_t smallest = 16;
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? smallest : 2 * slots_.size()));
    for (const Slot& slot : old) {
      if (slot.value != none) slots_[place_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them
  std::size_t count_ = 0;
};

}  // namespace bijlage::mapping
