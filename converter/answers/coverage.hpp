#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/cell_ref.hpp"

/// How much of what was asked there is, as plain values.
namespace bijlage::answers {

/// How a figure that was asked stands, where it is not simply there.
enum class Lack : std::uint8_t {
  partial,        ///< it is there, for a part of its period only
  not_yet,        ///< missing: still to come
  not_available,  ///< missing: it exists or will, and was not handed in
  not_existing,   ///< missing: there can be none
  suppressed,     ///< missing: so small that it may tell of persons
  several,        ///< missing: sources contradict each other, and none was chosen
};
/// "not-yet": as JSON and the catalogue's keys have it.
std::string_view lack_name(Lack lack);

/// Cells of one table that lack the same thing for the same reason.
struct LackingCells {
  Lack lack = Lack::not_available;
  std::vector<workbook::CellRef> cells;  ///< of the table's sheet
  std::string why;                       ///< in words; empty where what is lacking says it all
};

/// The figures that one table was asked for. Totals are not counted.
struct TableCoverage {
  std::string table;  ///< its id, which is its sheet's name
  std::string title;
  bool answered = true;               ///< false: there are no data at all
  std::size_t asked = 0;              ///< 0 where it cannot be told how many
  std::size_t filled = 0;             ///< have a value, of their whole period or of a part
  std::vector<LackingCells> lacking;  ///< in the order of `Lack`, then of the cells
  std::string remark;                 ///< why there is nothing, where nothing was answered

  /// How many figures lack that.
  std::size_t count(Lack lack) const;
};

/// All tables together, as if they were one.
TableCoverage all_together(const std::vector<TableCoverage>& tables);

}  // namespace bijlage::answers
