#pragma once

#include "base/limits.hpp"
#include "readers/allowance.hpp"
#include "readers/ods/styles.hpp"
#include "readers/xml_walk.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::ods {

/// What reading any table of a document needs.
struct TableContext {
  const std::string& file;
  const base::Limits& limits;
  Styles& styles;
  Allowance& allowance;
};

/// What a table holds besides its cells.
struct TableExtras {
  std::string source;  ///< of a table that is taken from another file: where it lies
  std::vector<workbook::DefinedName> names;
};

/// Right after the start of `table:table` (OpenDocument 1.3 Part 3, 9.1.2): reads it to its end
/// into `sheet`, whose name and visibility are set already, and says in `facts` what is odd.
///
/// What is repeated stands in the sheet as often as it is repeated, unless it is empty.
TableExtras read_table(XmlWalk& xml, const TableContext& context, workbook::Sheet& sheet,
                       std::vector<workbook::Fact>& facts);

}  // namespace bijlage::readers::ods
