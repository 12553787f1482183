#pragma once

#include <cstdint>
#include <string>

namespace bijlage::writers::bulk {

/// How a cell of a bulk sheet looks: a handful of styles in the manner of the answer workbooks.
enum class Look : std::uint8_t {
  general,
  header,         ///< of a column of texts
  number_header,  ///< of a column of numbers: to the right, as they are
  wrapped,        ///< a text that may take several lines: its row is as high as it needs
  number,         ///< as it is, at a distance from a text to its right
  integer,        ///< the same, `#,##0`
  percent,        ///< the same, `0.0%`
  date,           ///< `yyyy-mm-dd`, to the left
  date_time,      ///< `yyyy-mm-dd hh:mm:ss`
  time,           ///< `hh:mm:ss`
  duration,       ///< `[h]:mm:ss`
  link,
};
inline constexpr std::size_t look_count = 12;

/// The part `xl/styles.xml` (ECMA-376 Part 1, 18.8.39): cell format n is the look of that number.
std::string styles_xml();

}  // namespace bijlage::writers::bulk
