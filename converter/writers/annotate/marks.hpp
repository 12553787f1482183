#pragma once

#include <map>
#include <string>
#include <vector>

#include "config/wording.hpp"
#include "model/finding.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::writers::annotate {

/// What a cell's comment says of one finding.
struct Remark {
  std::string title;  ///< "fout T01: Totaal is niet de som van zijn delen"
  std::string text;
};

/// What is to be marked on one sheet.
struct SheetMarks {
  /// Cells that get a comment: the first of each finding.
  std::map<workbook::CellRef, std::vector<Remark>> remarks;
  struct Fill {
    workbook::CellRange cells;
    model::Severity severity;
  };
  std::vector<Fill> fills;

  bool empty() const { return remarks.empty() && fills.empty(); }
};

/// By sheet. `first_row`: of the findings on their own sheet, which each comment refers to by the
/// name `findings_sheet` (from 1).
std::map<std::string, SheetMarks> marks_of(const model::Findings& findings,
                                           const config::Wording& wording,
                                           const std::string& findings_sheet,
                                           std::uint32_t first_row);

/// A merged range shows its first cell only: what is to be marked elsewhere in it is marked there.
void move_to_merged(SheetMarks& marks, const std::vector<workbook::CellRange>& merges);

}  // namespace bijlage::writers::annotate
