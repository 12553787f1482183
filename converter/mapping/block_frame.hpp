#pragma once

#include "mapping/label_faults.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// What the labels around a block give before its rows are read: fixed codes, names of sheet and
/// file, headings, and the labels over each column. Accounts for those cells and notes their marks.
class BlockFrame {
 public:
  struct Column {
    std::uint32_t column = 0;
    Sense sense;  ///< of the labels over it alone
    bool readable = true;
    bool inherits = false;  ///< an outer label from the column to its left
    std::optional<calendar::Date> available_from;
    RoleLog::Labels labels;  ///< over it, where accounts are kept
  };

  BlockFrame(const SheetTask& task, LabelFaults& faults, ReadBlock& block)
      : task_(task), place_(block.place), table_(*place_.table), faults_(faults), block_(block) {}

  void read();
  const Sense& base() const { return base_; }
  std::vector<Column>& columns() { return columns_; }
  const std::vector<Column>& columns() const { return columns_; }
  /// What names of sheet and file should give and do not.
  const std::vector<Lack>& lacks() const { return lacks_; }
  /// What gives the base its meaning, where accounts are kept.
  const RoleLog::Labels& labels() const { return labels_; }

 private:
  void read_fixed();
  void read_name(std::string_view name, const LabelPlace& place, model::LabelOrigin kind);
  void refuse_name(const Label& name, const LabelRole& role, model::LabelOrigin kind);
  void read_header();
  Column read_column(std::uint32_t column);
  void read_label(workbook::CellRef at, const LabelRole& role, Column& result);
  std::optional<YearSpan> years_beside(const Label& label) const;
  workbook::CellRef outer_label(workbook::CellRef at) const;
  std::vector<std::uint32_t> others_under(workbook::CellRef header) const;
  bool holds_counts(std::uint32_t column) const;
  void note_label(model::LabelOrigin place, workbook::CellRef at, const Sense& sense,
                  RoleLog::Labels& labels) const;

  const SheetTask& task_;
  const BlockPlace& place_;
  const TableMapping& table_;
  LabelFaults& faults_;
  ReadBlock& block_;
  Sense base_;
  std::vector<Column> columns_;
  std::vector<Lack> lacks_;
  RoleLog::Labels labels_;
};

/// Notes the marks of a label for the figures it bears on.
void add_marks(const SheetTask& task, workbook::CellRef at, MarkAt::Scope scope,
               std::uint32_t number, ReadBlock& block);

}  // namespace bijlage::mapping
