#pragma once

#include <array>
#include <string_view>

/// The names of the columns that do not depend on the model: SDMX concepts and where a figure came
/// from. In the order in which they are written.
namespace bijlage::store {

inline constexpr std::array<std::string_view, 3> key_columns{"FREQ", "TIME_PERIOD", "MEASURE"};
inline constexpr std::array<std::string_view, 7> value_columns{
    "OBS_VALUE",     "UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS",
    "REF_PER_START", "REF_PER_END",  "COMMENT_OBS"};
inline constexpr std::array<std::string_view, 5> source_columns{
    "SOURCE_FILE", "SOURCE_SHEET", "SOURCE_CELL", "SOURCE_TEXT", "MAPPING"};

}  // namespace bijlage::store
