#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// The published totals of one block: noted while its rows are read, tied to the figures they
/// should be the sum of when all are known.
class BlockTotals {
 public:
  BlockTotals(const SheetTask& task, const TableMapping& table) : task_(task), table_(table) {}

  /// A total in a total row: over the figures above it in its column.
  void add_of_column(workbook::CellRef at, const std::string& label, std::uint32_t group);
  /// A total in a total column: over the figures of its row.
  void add_of_row(workbook::CellRef at, const std::string& label);

  /// Hands them over as evidence.
  void close(const ReadBlock& block, std::uint16_t rule) const;

 private:
  struct Pending {
    workbook::CellRef at;
    base::Decimal value;
    std::string label;
    bool of_column = true;
    std::uint32_t group = 0;
  };

  void add(Pending pending);
  bool belongs(const Item& item, const Pending& total) const;
  std::string what_varies(const std::vector<model::ObservationIndex>& parts) const;

  const SheetTask& task_;
  const TableMapping& table_;
  std::vector<Pending> pending_;
};

}  // namespace bijlage::mapping
