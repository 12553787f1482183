#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "readers/xls/text.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xls {

/// Collects the names given to ranges, and the other workbooks that formulas refer to.
class Names {
 public:
  /// What the records mean that `records` is at: SUPBOOK ([MS-XLS] 2.4.271), EXTERNSHEET (2.4.105;
  /// in BIFF5 one record a reference) and Lbl (2.4.150).
  void add_supporting_book(Records& records, const TextStyle& style);
  void add_extern_sheet(Records& records, const TextStyle& style);
  void add_name(Records& records, const TextStyle& style);

  /// The names of the other files, without their folders.
  const std::set<std::string>& external_files() const { return external_files_; }

  /// The names, when all sheets are known (`sheets`: their names, in the file's order). What a
  /// name stands for is told where it is one range of one sheet; else its `target` is empty.
  std::vector<workbook::DefinedName> defined(const std::vector<std::string>& sheets) const;
  /// The range of the autofilter of a sheet, given by its number.
  std::optional<workbook::CellRange> filter_of(std::size_t sheet) const;

 private:
  struct SheetReference {
    std::uint16_t book;
    std::uint16_t first;
    std::uint16_t last;
  };
  struct Target {
    std::uint16_t reference;  ///< index into `sheet_references_`
    workbook::CellRange cells;
  };
  struct Name {
    std::string name;
    std::size_t sheet = 0;  ///< where it is known: its number and one, or 0
    bool hidden = false;
    bool is_filter = false;
    std::optional<Target> target;
  };

  static std::optional<Target> target_of(Bytes formula);
  std::optional<std::size_t> sheet_of(const Name& name) const;

  std::vector<bool> own_books_;  ///< by the number of the SUPBOOK record: is it this workbook?
  std::set<std::string> external_files_;
  std::vector<SheetReference> sheet_references_;
  std::vector<Name> names_;
  std::vector<std::size_t> filters_;  ///< which of them are the ranges of autofilters
};

}  // namespace bijlage::readers::xls
