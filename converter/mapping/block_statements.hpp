#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// What holds for all of a file: until when it can tell of anything, how it writes numbers.
void note_reading(const workbook::Workbook& book, const Mapping& mapping, calendar::Date now,
                  model::Evidence& evidence);

/// What one block states beside its figures, kept as evidence: what it works out of them
/// ("Evolutie", "% verschil") in rows and columns that the mapping skips, and the terms of its
/// rows.
class BlockStatements {
 public:
  BlockStatements(const SheetTask& task, const BlockPlace& place) : task_(task), place_(place) {}

  /// A row of figures was read.
  void add_row(std::uint32_t row) {
    if (!place_.table->skip.empty()) rows_.push_back(row);
  }
  /// A cell of a skipped column: worked out of the figures left of it, or where there is only one,
  /// of those above that one.
  void add_of_row(workbook::CellRef at);
  /// The same of all in a row of totals, where only what stands beside them counts.
  void add_of_totals(std::uint32_t row);
  /// A cell of a skipped row with this label: worked out of the figures above it.
  void add_of_column(workbook::CellRef at, BlockColumn::Kind kind, workbook::CellRef label);
  /// The label of a row that says from when to when, kept where that is no plain month or year, or
  /// where an attribute of the row's first figure says how long it is.
  void add_term(std::optional<workbook::CellRef> label, model::ObservationIndex first,
                std::uint16_t rule);
  /// Hands them over as evidence.
  void close(std::uint32_t block, std::uint16_t rule);

  /// The header cell of a column; nothing where the block has no header row.
  std::optional<workbook::CellRef> header_over(std::uint32_t column) const;

 private:
  using Operands = std::vector<std::pair<workbook::CellRef, base::Decimal>>;

  bool is_derived(workbook::CellRef label) const;
  void add_operand(workbook::CellRef at, Operands& operands) const;
  Operands beside(workbook::CellRef at) const;
  Operands above(std::uint32_t column, std::uint32_t row) const;
  void add(workbook::CellRef at, workbook::CellRef label, Operands operands);

  const SheetTask& task_;
  const BlockPlace& place_;
  std::vector<std::uint32_t> rows_;
  std::vector<model::Statement> statements_;
};

}  // namespace bijlage::mapping
