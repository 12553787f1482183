#pragma once

#include <string>
#include <utility>

#include "mapping/reading.hpp"

/// The annex kinds as organisations make them: each test is a sheet, the mapping that a person
/// writes for it, and the observations that come of it.
namespace bijlage::mapping::test {

/// A real date as Excel keeps it, with the format that says how much of it is shown.
inline support::Written date(int year, int month, int number, std::string format = "") {
  constexpr int serial_of_1970 = 25569;
  return support::day(on(year, month, number).days() + serial_of_1970, std::move(format));
}

/// The text columns carried along with the figure of a cell: "partners=CAW; state=loopt".
inline std::string attributes(const Read& read, const std::string& cell) {
  std::string text;
  const auto* detail = read.data().detail(read.observation(cell));
  if (detail == nullptr) return text;
  for (const auto& [name, value] : detail->attributes) {
    text += (text.empty() ? "" : "; ") + name + "=" + value;
  }
  return text;
}

}  // namespace bijlage::mapping::test
