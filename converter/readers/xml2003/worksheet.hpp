#pragma once

#include "base/limits.hpp"
#include "readers/allowance.hpp"
#include "readers/xml2003/styles.hpp"
#include "readers/xml_walk.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xml2003 {

/// What reading any sheet of a workbook needs.
struct SheetContext {
  const std::string& file;
  const base::Limits& limits;
  Styles& styles;
  Allowance& allowance;
  bool epoch_1904 = false;
};

/// Right after the start of `ss:Worksheet`: reads it to its end into `book`, and says in its
/// facts what is odd.
void read_worksheet(XmlWalk& xml, const SheetContext& context, workbook::Workbook& book);

/// Right after the start of `ss:Names`: adds them, of the whole workbook where `sheet` is empty.
void read_names(XmlWalk& xml, std::string_view sheet, Allowance& allowance,
                std::vector<workbook::DefinedName>& names);

}  // namespace bijlage::readers::xml2003
