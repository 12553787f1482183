#pragma once

#include <optional>
#include <string_view>

#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// A date or time as a cell holds it.
struct SerialTime {
  workbook::CellKind kind;  ///< date or time
  double serial;
};

/// Reads `2018-06-19`, `2018-06-19T10:30:00.5Z`, `10:30:00` (ISO 8601 as in ECMA-376 Part 1,
/// 18.18.11 and OpenDocument). A zone is not applied: the cell shows the local time that is
/// written. Nothing where it is no such thing, or the date does not exist.
std::optional<SerialTime> parse_iso_time(std::string_view text);

}  // namespace bijlage::readers
