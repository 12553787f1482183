#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/xlsb/records.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xlsb {

/// The workbook part (2.1.7.61): which sheets and names there are and where everything lies.
struct Book {
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

  /// Of `relationships`, by their identifiers: both may be many.
  std::map<std::string, std::size_t, std::less<>> numbers;

  const Relationship* by_id(std::string_view id) const;
  /// The part of that type, if there is one.
  const package::ZipEntry* part_of_type(const Package& package, std::string_view type) const;
};

/// Finds the workbook part by the package's relationships and reads it. Of names, those of one
/// cell or range get a target; formulas in general are not put in words. Failures:
/// `xlsx.no-workbook`, `xlsb.damaged`, `workbook.too-large` for too many sheets.
Book read_book(const Package& package, Allowance& allowance);

}  // namespace bijlage::readers::xlsb
