#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "content.hpp"

/// What the workload long holds: an export in long format, a row an observation, no two of one key.
namespace bijlage::bench {

inline constexpr std::array<const char*, 5> long_header{"Jaar", "Maand", "Kanaal", "Instantie",
                                                        "Bedrag"};
inline constexpr std::array<const char*, 8> long_channels{
    "Telefoon", "Chat", "E-mail", "Brief", "Loket", "Huisbezoek", "Video", "Forum"};
inline constexpr std::uint64_t long_years = 20;
inline constexpr std::uint64_t first_long_year = 2004;

/// The labels of one row of the workload long, by their numbers. The institution changes last, so
/// that the first rows hold whole years.
struct LongKey {
  std::uint64_t year = 0;
  std::size_t month = 0;
  std::size_t channel = 0;
  std::uint64_t institution = 0;
};

inline LongKey long_key(std::uint64_t row) {
  LongKey key;
  key.channel = row % long_channels.size();
  row /= long_channels.size();
  key.month = row % 12;
  row /= 12;
  key.year = first_long_year + row % long_years;
  key.institution = row / long_years;
  return key;
}

/// How many institutions that many rows have.
inline std::uint64_t long_institutions(std::uint64_t rows) {
  return rows == 0 ? 0 : long_key(rows - 1).institution + 1;
}

inline std::string long_institution(std::uint64_t number) {
  std::string name = "Instelling ";
  append_padded(name, number, 5);
  return name;
}

}  // namespace bijlage::bench
