#pragma once

#include <random>
#include <string>
#include <vector>

#include "mapping/drift/tracked_book.hpp"

/// What organisations do to their annexes between two years.
namespace bijlage::mapping::test {

/// The same numbers on every machine.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}
  /// 0 … count - 1. Requires count > 0.
  std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(engine_() % count); }
  template <typename T>
  const T& one_of(const std::vector<T>& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937 engine_;
};

/// One kind of change. It says what it did; nothing where the book has no place for it.
struct Edit {
  const char* name;
  std::string (*apply)(TrackedBook& book, Chance& chance);
};

const std::vector<Edit>& edits();

}  // namespace bijlage::mapping::test
