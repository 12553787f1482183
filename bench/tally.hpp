#pragma once

#include <cstdint>
#include <cstdio>
#include <string_view>

namespace bijlage::bench {

/// What every reader counts, so that it can be seen that all read the same: the same figures are
/// counted by the peers in peers/, in their own languages.
struct Tally {
  std::uint64_t cells = 0;    ///< that have a value
  std::uint64_t numbers = 0;  ///< that are no dates
  double sum = 0;             ///< of those
  std::uint64_t dates = 0;
  double date_sum = 0;  ///< of their serials
  std::uint64_t texts = 0;
  std::uint64_t characters = 0;  ///< of those

  void number(double value) {
    ++cells;
    ++numbers;
    sum += value;
  }
  void date(double serial) {
    ++cells;
    ++dates;
    date_sum += serial;
  }
  void text(std::string_view utf8) {
    ++cells;
    ++texts;
    for (const char c : utf8) characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }
  void other() { ++cells; }

  /// One line of JSON.
  void print() const {
    std::printf(
        "{\"cells\": %llu, \"numbers\": %llu, \"sum\": %.17g, \"dates\": %llu, "
        "\"date_sum\": %.17g, \"texts\": %llu, \"characters\": %llu}\n",
        whole(cells), whole(numbers), sum, whole(dates), date_sum, whole(texts), whole(characters));
  }

 private:
  static unsigned long long whole(std::uint64_t number) { return number; }
};

}  // namespace bijlage::bench
