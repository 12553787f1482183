#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "model/decision.hpp"
#include "model/severity.hpp"
#include "workbook/cell_ref.hpp"

namespace bijlage::model {

/// One thing that is wrong or notable in readable data.
struct Finding {
  std::string code;  ///< stable: "T01"; see finding_catalogue.hpp
  Severity severity = Severity::warning;
  std::string file;
  std::string sheet;                       ///< empty: about the whole file
  std::vector<workbook::CellRange> cells;  ///< the cell it is about first
  base::Message message;                   ///< worded at the edge
  std::string expected;                    ///< empty where it does not apply
  std::string found;
  std::string raw;
  std::string suggestion;
  std::string table;         ///< of the mapping; empty where it is about no table in particular
  std::string mapping_file;  ///< where the mapping has to do with it
  unsigned mapping_line = 0;
  std::vector<Decision> decisions;  ///< of people, in the order in which they were applied

  friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

/// By file, sheet, first cell, code: the same order on every run.
void sort_findings(Findings& findings);

}  // namespace bijlage::model
