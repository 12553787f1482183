#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "mapping/drift/edits.hpp"

/// Where an edit may take place.
namespace bijlage::mapping::test {

using Wanted = std::function<bool(const TrackedSheet&, workbook::CellRef)>;

TrackedSheet& any_sheet(TrackedBook& book, Chance& chance);
std::vector<workbook::CellRef> cells_that(const TrackedSheet& sheet, const Wanted& wanted);

bool is_label(const TrackedSheet& sheet, workbook::CellRef at);
bool is_header(const TrackedSheet& sheet, workbook::CellRef at);
bool is_value(const TrackedSheet& sheet, workbook::CellRef at);

/// The lowest header row over any figure of the sheet.
std::optional<std::uint32_t> header_row(const TrackedSheet& sheet, Chance& chance);

std::string unknown_word(Chance& chance);
std::string name_of(const TrackedSheet& sheet, workbook::CellRef at);

}  // namespace bijlage::mapping::test
