#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// In what the figures of a block are counted, by the words around it: its header, the lines over
/// and under it. What these say and the mapping does not, or the other way round, is V10.
class BlockUnits {
 public:
  BlockUnits(const SheetTask& task, const BlockPlace& place);

  /// By what the figures of a column are multiplied.
  base::Decimal scale(std::uint32_t column) const;
  /// Do the words over a column of this measure name another unit than its own, or than the one
  /// that the mapping gives the table? Told once a column.
  bool names_other_unit(std::uint32_t column, const std::string& measure) const;
  /// Does a title over the block name a unit that none of its measures is counted in? Told once.
  /// Columns whose header names a unit are counted in that one.
  bool title_names_other_unit(const std::vector<std::string>& measures) const;
  /// The unit named over a column by its own header; empty where it names none.
  std::string unit_in_header(std::uint32_t column) const;

 private:
  struct Named {
    workbook::CellRef at;
    base::Decimal scale;
  };

  void read_columns();
  void read_around();
  bool is_caption(std::uint32_t row) const;
  void look_at(std::uint32_t row);
  std::string unit_in(workbook::CellRef at) const;
  void look_over(std::uint32_t row);
  void report_unit(workbook::CellRef at, std::string_view own, const std::string& named,
                   std::string key) const;
  void check_scale() const;
  void report_scale(const Named& named) const;

  const SheetTask& task_;
  const BlockPlace& place_;
  const TableMapping& table_;
  std::map<std::uint32_t, Named> by_column_;  // scales that a column's own header names
  std::optional<Named> around_;               // the scale named for all of the block
  std::optional<std::pair<workbook::CellRef, std::string>> unit_over_;  // by a title
};

/// Is what a measure counts given as this unit? `unit` is the table's own, if it has one.
std::string_view unit_of(const model::Model& model, const std::string& measure,
                         const TableMapping& table);

}  // namespace bijlage::mapping
