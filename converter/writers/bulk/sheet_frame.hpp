#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/cell_ref.hpp"
#include "writers/bulk/sheet_writer.hpp"

/// What stands before and after the rows of a sheet, and its table.
namespace bijlage::writers::bulk {

/// Of a row of one line, in points.
inline constexpr double line_height = 12.75;

/// Up to and with `<sheetData>`, in the order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99).
std::string before_rows(const SheetOptions& options, bool first_sheet);

/// From `</sheetData>` on, up to where `<hyperlinks>` stands; `filter` as "A1:C9", empty: none.
std::string before_links(std::string_view filter);
/// The rest.
std::string after_links(bool table);

/// A table's part (18.5.1.2).
std::string table_xml(std::size_t number, std::string_view name, const workbook::CellRange& cells,
                      const std::vector<Column>& columns);
/// The relations of the sheet that it lies on.
std::string table_relation(std::size_t number);

/// The titles as a table can have them: one line, none empty, no two alike.
std::vector<Column> with_valid_titles(std::vector<Column> columns);
bool has_titles(const std::vector<Column>& columns);

}  // namespace bijlage::writers::bulk
