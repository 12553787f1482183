#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/allowance.hpp"
#include "readers/ooxml/part.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads what a worksheet part says besides its cells: hidden columns, the filter, merged cells
/// and hyperlinks (18.3.1).
class AroundCells {
 public:
  AroundCells(OoxmlPart& part, const std::vector<Relationship>& relationships,
              const base::Limits& limits, Allowance& allowance, workbook::Sheet& sheet)
      : part_(part),
        relationships_(relationships),
        most_columns_(limits.columns),
        allowance_(allowance),
        sheet_(sheet) {}

  /// Right after the start of a child of the root: reads it where it is one of those.
  void read();
  /// At the end of the part.
  void finish();

  /// What stands where a range of cells should.
  const std::vector<std::string>& unreadable_ranges() const { return unreadable_ranges_; }

 private:
  void read_columns();
  void read_filter();
  void read_merges();
  void read_links();
  std::optional<workbook::CellRange> range();
  std::string target_of(std::string_view id);

  OoxmlPart& part_;
  const std::vector<Relationship>& relationships_;
  std::uint32_t most_columns_;
  Allowance& allowance_;
  workbook::Sheet& sheet_;
  std::vector<std::int64_t> column_changes_;  ///< how many more hidden ranges lie over a column
  std::map<std::string_view, const Relationship*> by_id_;  ///< filled when the first is looked for
  std::vector<std::string> unreadable_ranges_;
};

}  // namespace bijlage::readers
