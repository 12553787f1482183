#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

/// What the workloads hold. The writers in peers/ make the same rows in their own languages, so
/// everything here is arithmetic that doubles do exactly alike everywhere.
namespace bijlage::bench {

/// The "minimal standard" generator of Park and Miller: its products fit in a double.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() { return state_ = state_ * 48'271 % 2'147'483'647; }
  std::uint64_t below(std::uint64_t end) { return next() % end; }

 private:
  std::uint64_t state_;
};

inline constexpr std::array<const char*, 12> provinces{
    "Groningen", "Fryslân",       "Drenthe",      "Overijssel", "Flevoland",     "Gelderland",
    "Utrecht",   "Noord-Holland", "Zuid-Holland", "Zeeland",    "Noord-Brabant", "Limburg"};
inline constexpr std::array<const char*, 4> states{"open", "gesloten", "in behandeling", "n.v.t."};
inline constexpr std::array<const char*, 10> mixed_header{
    "datum",  "provincie", "categorie", "status", "dossier",
    "aantal", "duur",      "bedrag",    "ratio",  "score"};

/// A row of the workloads mixed and inline, and of all writers: a date, four texts, five numbers.
struct MixedRow {
  double date = 0;
  std::array<std::string, 4> texts;
  std::array<double, 5> numbers{};
};

inline std::string padded(const char* format, std::uint64_t number) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), format, static_cast<unsigned long long>(number));
  return text.data();
}

inline MixedRow mixed_row(Random& random, std::uint64_t row) {
  MixedRow made;
  made.date = static_cast<double>(36'526 + random.below(9'000));
  made.texts[0] = provinces[random.below(provinces.size())];
  made.texts[1] = padded("Categorie %02llu", random.below(40));
  made.texts[2] = states[random.below(states.size())];
  made.texts[3] = padded("Dossier %09llu-", random.below(1'000'000'000)) + std::to_string(row);
  made.numbers[0] = static_cast<double>(random.below(1'000'000));
  made.numbers[1] = static_cast<double>(random.below(1'000));
  made.numbers[2] = static_cast<double>(random.below(1'000'000)) / 100;
  made.numbers[3] = static_cast<double>(random.below(1'000'000)) / 1'000'000;
  made.numbers[4] = (static_cast<double>(random.next()) - 1'073'741'824) / 357'913.9;
  return made;
}

inline constexpr std::uint64_t mixed_seed = 7;

}  // namespace bijlage::bench
