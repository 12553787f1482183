#pragma once

#include <map>
#include <string>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// The workbook part (18.2): which sheets and names there are and where everything lies.
struct WorkbookPart {
  struct SheetEntry {
    std::string name;
    workbook::Visibility visibility = workbook::Visibility::visible;
    std::string relationship;
  };
  std::string part;
  bool epoch_1904 = false;
  std::vector<SheetEntry> sheets;  ///< in the workbook's order
  std::vector<workbook::DefinedName> names;
  std::vector<Relationship> relationships;
  std::map<std::string, std::size_t, std::less<>> by_ids;  ///< their numbers

  const Relationship* by_id(std::string_view id) const;
  const Relationship* by_type(std::string_view type) const;
};

/// Where the package's relationships say that the workbook lies; else the failure
/// `xlsx.no-workbook`.
std::string workbook_part_name(const Package& package);

/// Finds the workbook part by the package's relationships and reads it. Failures:
/// `xlsx.no-workbook`, `workbook.too-large` for too many sheets or names.
WorkbookPart read_workbook_part(const Package& package, Allowance& allowance);

}  // namespace bijlage::readers
