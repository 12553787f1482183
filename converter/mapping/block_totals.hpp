#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "mapping/block_units.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// What is known of a total by its label.
struct TotalLabel {
  std::string text;
  const TotalRule* rule = nullptr;
  std::optional<model::ObservationIndex> group;  ///< the first figure of the group it is over
  bool over_below = false;  ///< it stands over the rows of the group, beside its label
};

/// The published totals of one block: noted while its rows are read, tied to the figures they
/// should be the sum of when all are known.
class BlockTotals {
 public:
  BlockTotals(const SheetTask& task, const TableMapping& table, const BlockUnits& units)
      : task_(task), table_(table), units_(units) {}

  /// The totals in a total row, whose label is at `at`: each over the figures above it in its
  /// column, or those of one group; where the row meets a total column, over those of all columns.
  /// Accounts for the rest of the row.
  void add_row(workbook::CellRef at, const TotalLabel& label, ReadBlock& block);
  /// A total in a total column: over the figures of its row.
  void add_of_row(workbook::CellRef at, const TotalLabel& label);

  /// Hands them over as evidence. `earlier` are the blocks that were read before.
  void close(const ReadBlock& block, std::span<const ReadBlock> earlier, std::uint16_t rule) const;

 private:
  enum class Over : unsigned char { column, row, all };
  struct Pending {
    workbook::CellRef at;
    base::Decimal value;
    TotalLabel label;
    Over over = Over::column;
    std::uint32_t first_row = 0;  ///< where its figures begin: under the last total of that name
  };

  void add_over(Over over, workbook::CellRef at, const TotalLabel& label);
  void add(Pending pending);
  /// The figures of a column, of those that totals are over.
  using Columns = std::unordered_map<std::uint32_t, model::ObservationList>;
  Columns columns_of(const ReadBlock& block) const;
  model::ObservationList candidates(const Pending& total, const ReadBlock& block,
                                    const Columns& columns) const;
  void add_of_earlier(const Pending& total, const ReadBlock& block, const ReadBlock& other,
                      model::ObservationList& parts) const;
  void report_total_of_nothing(const Pending& pending, const std::string& raw) const;
  std::string what_varies(const model::ObservationList& parts) const;

  const SheetTask& task_;
  const TableMapping& table_;
  const BlockUnits& units_;
  std::vector<Pending> pending_;
  /// The row of the last total by name and column.
  std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> last_rows_;
};

}  // namespace bijlage::mapping
