#pragma once

#include <array>
#include <charconv>
#include <cstdint>
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

/// Appends a number with zeros before it. The rows are made while writers are measured, so this
/// is cheap.
inline void append_padded(std::string& text, std::uint64_t number, int digits) {
  std::array<char, 20> made{};
  const auto length = static_cast<std::size_t>(
      std::to_chars(made.data(), made.data() + made.size(), number).ptr - made.data());
  for (auto i = length; i < static_cast<std::size_t>(digits); ++i) text += '0';
  text.append(made.data(), length);
}

/// The next row, in the place of the one before.
inline void make_mixed_row(Random& random, std::uint64_t row, MixedRow& made) {
  made.date = static_cast<double>(36'526 + random.below(9'000));
  made.texts[0] = provinces[random.below(provinces.size())];
  made.texts[1] = "Categorie ";
  append_padded(made.texts[1], random.below(40), 2);
  made.texts[2] = states[random.below(states.size())];
  made.texts[3] = "Dossier ";
  append_padded(made.texts[3], random.below(1'000'000'000), 9);
  made.texts[3] += '-';
  append_padded(made.texts[3], row, 0);
  made.numbers[0] = static_cast<double>(random.below(1'000'000));
  made.numbers[1] = static_cast<double>(random.below(1'000));
  made.numbers[2] = static_cast<double>(random.below(1'000'000)) / 100;
  made.numbers[3] = static_cast<double>(random.below(1'000'000)) / 1'000'000;
  made.numbers[4] = (static_cast<double>(random.next()) - 1'073'741'824) / 357'913.9;
}

inline constexpr std::uint64_t mixed_seed = 7;

}  // namespace bijlage::bench
