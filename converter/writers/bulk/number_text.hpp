#pragma once

#include <cstddef>
#include <string>

/// Numbers as the files of a workbook have them (XML Schema Part 2, 3.2.5 `double`).
namespace bijlage::writers::bulk {

/// What any number takes at most, with room to spare.
inline constexpr std::size_t most_number = 32;

/// Writes the fewest digits that read back as the same number, and returns their end. Requires a
/// finite number and `most_number` characters of room.
char* put_number(char* at, double value);

void append_number(std::string& xml, double value);

}  // namespace bijlage::writers::bulk
