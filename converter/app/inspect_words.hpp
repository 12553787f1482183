#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "workbook/workbook.hpp"

/// What the forms of `inspect` have in common.
namespace bijlage::app {

/// The kinds of cells, by the names that stand in JSON and end the keys `inspect.kind.…`.
inline constexpr std::array<std::pair<workbook::CellKind, std::string_view>, 8> kind_names{{
    {workbook::CellKind::number, "number"},
    {workbook::CellKind::text, "text"},
    {workbook::CellKind::boolean, "boolean"},
    {workbook::CellKind::date, "date"},
    {workbook::CellKind::time, "time"},
    {workbook::CellKind::duration, "duration"},
    {workbook::CellKind::error, "error"},
    {workbook::CellKind::blank, "blank"},
}};

/// "visible", "hidden", "very_hidden".
std::string_view visibility_name(workbook::Visibility visibility);

/// The sentence that says it.
base::Message message_of(const workbook::Fact& fact);
base::Message message_of(const workbook::ReadAs& choice);

/// Ascending numbers counted from 0 as people write them: `3`, `5:9`; columns `C`, `E:G`.
std::vector<std::string> runs_of_rows(const std::vector<std::uint32_t>& rows);
std::vector<std::string> runs_of_columns(const std::vector<std::uint32_t>& columns);

}  // namespace bijlage::app
