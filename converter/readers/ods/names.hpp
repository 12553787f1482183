#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/xml_walk.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::ods {

/// A range of cells on a sheet.
struct Address {
  std::string sheet;
  std::string range;  ///< as Excel writes it: `$A$1:$B$9`
};

/// Reads `$'Blad 1'.$A$1:.$B$9` (OpenDocument 1.3 Part 3, 18.3.4). Nothing where it is no range
/// of one sheet.
std::optional<Address> parse_address(std::string_view text);

/// `'Blad 1'!$A$1:$B$9`.
std::string in_excel(const Address& address);

/// Right after the start of `table:named-expressions`: reads it to its end. `sheet` is the one
/// that the names belong to, empty for the whole workbook.
std::vector<workbook::DefinedName> read_names(XmlWalk& xml, std::string_view sheet,
                                              Allowance& allowance);

/// A `table:database-range`: what Excel calls a table, or the range of an autofilter.
struct DatabaseRange {
  std::string sheet;
  workbook::ListTable table;
  bool filter = false;   ///< has buttons to filter, or a filter
  bool unnamed = false;  ///< made by an autofilter alone
};

/// Right after the start of `table:database-ranges`: reads it to its end.
std::vector<DatabaseRange> read_database_ranges(XmlWalk& xml, Allowance& allowance);

}  // namespace bijlage::readers::ods
