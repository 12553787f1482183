#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "readers/xlsb/records.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xlsb {

/// Reads defined names. Records come in the workbook part's order: sheets, sources, names.
class NameReader {
 public:
  void add_sheet(std::string name) { sheets_.push_back(std::move(name)); }
  /// One of the records that say which workbooks and sheets references are about (2.4.827 and
  /// following, 2.4.660); others are passed over.
  void add_source(RecordType type, Content content);
  /// BrtName (2.4.712). Its target is worded where it is one cell or range of one sheet of this
  /// workbook; else it is left empty.
  workbook::DefinedName read_name(Content content) const;

 private:
  struct Source {
    std::uint32_t book;
    std::uint32_t first_sheet;
    std::uint32_t last_sheet;
  };
  std::string target_of(Content formula) const;
  const std::string* sheet_of(std::size_t source) const;

  std::vector<std::string> sheets_;
  std::vector<bool> own_books_;  ///< by the number that sources give them: is it this workbook?
  std::vector<Source> sources_;
};

}  // namespace bijlage::readers::xlsb
