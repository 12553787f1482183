#pragma once

#include "mapping/block.hpp"
#include "mapping/grid.hpp"

namespace bijlage::mapping {

/// What a label says of the totals it may stand at.
struct TotalWords {
  const TotalRule* rule = nullptr;  ///< what they are over; nothing where it is no total's label
  /// It begins as totals do, and as names may do as well ("Alle hens aan dek"): only figures that
  /// are the sum of others tell.
  bool doubtful = false;
};

/// What a published total of this label is over. One that begins as totals do ("Totaal kanalen")
/// is a total's where it can be read as nothing else, as `role` says, and the mapping does not say
/// itself how its totals are called.
TotalWords total_words(const Label& label, const LabelRole& role, const TableMapping& table,
                       const LabelReader& labels, const config::Locale& locale);
/// Does it begin as totals do? Then a column that the mapping does not name holds totals.
bool begins_as_total(const Label& label, const TableMapping& table, const config::Locale& locale);
/// Is each figure of the row the sum of those right above it, down to a row that is the same for
/// all? Totals among them do not count.
bool sums_up(const Grid& grid, const BlockPlace& place, std::uint32_t row,
             const config::Locale& locale);

}  // namespace bijlage::mapping
