#pragma once

#include <set>
#include <string>
#include <utility>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// Tells what is wrong with the labels of one block, and keeps what no code answers to.
class LabelFaults {
 public:
  LabelFaults(const SheetTask& task, const TableMapping& table) : task_(task), table_(table) {}

  /// S03 for every header label of the mapping that the block lacks.
  void missing_columns(const BlockPlace& place);
  /// S03 for a column that no mapping names; its cells are accounted for by the finding.
  void unknown_column(const BlockPlace& place, std::uint32_t column);
  /// Accounts for the cells under a header that a finding tells of.
  void claim_column(const BlockPlace& place, workbook::CellRef header);
  /// S02 for a place where a label should stand and none does.
  void no_label(workbook::CellRef at, const LabelRole& role);
  /// The same for a place over a column, whose cells are accounted for by the finding.
  void column_without_label(const BlockPlace& place, workbook::CellRef at, const LabelRole& role);
  /// S07 for a label that cannot be read, with the nearest labels that can.
  model::Finding& unknown_label(workbook::CellRef at, const std::string& dimension,
                                const std::string& label);
  /// S07, once a label, and the code under which its figures are kept.
  std::string keep_unknown(workbook::CellRef at, const std::string& dimension,
                           const std::string& label);

 private:
  const SheetTask& task_;
  const TableMapping& table_;
  std::set<std::pair<std::string, std::string>> told_;
};

}  // namespace bijlage::mapping
