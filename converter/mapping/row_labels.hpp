#pragma once

#include "mapping/label_faults.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// The labels left of the figures, row by row; where the mapping says so, an empty one takes the
/// nearest above it.
class RowLabels {
 public:
  RowLabels(const SheetTask& task, LabelFaults& faults, ReadBlock& block);

  /// Are there label columns at all? (A text line holds label and figure in one cell.)
  bool used() const { return !columns_.empty(); }
  /// Where the row's first label stands; the block's first column where it has none.
  workbook::CellRef first(std::uint32_t row) const;
  /// Where a label of the row says that its figures are totals.
  std::optional<workbook::CellRef> total(std::uint32_t row) const;
  /// The label of the row that says that it is no data.
  std::optional<workbook::CellRef> skipped(std::uint32_t row) const;
  /// Has the row a label of its own?
  bool any(std::uint32_t row) const;
  /// Do the labels of each row give a code of this dimension?
  bool give(std::string_view dimension) const;
  /// Of several label columns the outermost begins anew: what follows belongs together.
  bool opens_run(std::uint32_t row) const;
  /// Can all labels be read, inherited ones included? Changes nothing.
  bool readable(std::uint32_t row) const;
  /// Keeps the labels of a row without figures for the rows under it; false where they would be
  /// of no use to them.
  bool keep_for_rows_below(std::uint32_t row);
  /// What the labels give, each accounted for. Nothing where one of them cannot be read and the
  /// row's figures can go nowhere; a finding then tells of them.
  std::optional<Sense> read(std::uint32_t row);
  /// Those that were read last, where accounts are kept.
  const RoleLog::Labels& labels() const { return labels_; }

 private:
  struct Column {
    std::uint32_t column = 0;
    LabelRole role;
    std::optional<workbook::CellRef> inherited;
  };

  std::optional<workbook::CellRef> place_of(const Column& column, std::uint32_t row) const;
  std::optional<Sense> sense_of(workbook::CellRef at, const LabelRole& role) const;
  void note_label(workbook::CellRef at, const Sense& sense);
  bool read_label(workbook::CellRef at, std::uint32_t row, const LabelRole& role, Sense& sense);

  const SheetTask& task_;
  const BlockPlace& place_;
  const TableMapping& table_;
  LabelFaults& faults_;
  ReadBlock& block_;
  std::vector<Column> columns_;
  RoleLog::Labels labels_;
};

}  // namespace bijlage::mapping
