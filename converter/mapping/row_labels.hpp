#pragma once

#include <deque>

#include "mapping/header_frequency.hpp"
#include "mapping/label_faults.hpp"
#include "mapping/sense_sums.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// What the labels of a row give together.
struct RowSense {
  SenseSums::Sum sum;
  Attributes attributes;
};
/// The labels left of the figures, row by row; where the mapping says so, an empty one takes the
/// nearest above it. Each label is read once a column, however many rows have it.
class RowLabels {
 public:
  RowLabels(const SheetTask& task, LabelFaults& faults, SenseSums& sums, ReadBlock& block);

  /// Are there label columns at all? (A text line holds label and figure in one cell.)
  bool used() const { return !columns_.empty(); }
  /// Has each label column of the row a label that was read before, and that gives nothing but
  /// codes and a period? Then none is a total, or left out.
  bool plain(std::uint32_t row) {
    look_at(row);
    return plain_;
  }
  /// Where the row's first label stands; the block's first column where it has none.
  workbook::CellRef first(std::uint32_t row);
  /// Where a label of the row says that its figures are totals.
  std::optional<workbook::CellRef> total(std::uint32_t row);
  /// What the total that was found last is over.
  const TotalRule* rule_of_total() const { return total_; }
  /// The label of the row that says that it is no data.
  std::optional<workbook::CellRef> skipped(std::uint32_t row);
  /// Has the row a label of its own?
  bool any(std::uint32_t row);
  /// How many labels of its own has it?
  std::size_t filled(std::uint32_t row);
  /// Do the labels of each row give a code of this dimension?
  bool give(std::string_view dimension) const;
  /// Of several label columns the outermost begins anew: what follows belongs together.
  bool opens_run(std::uint32_t row);
  /// Can all labels be read, inherited ones included? Changes nothing.
  bool readable(std::uint32_t row);
  /// Keeps the labels of a row without figures for the rows under it; false where they would be
  /// of no use to them.
  bool keep_for_rows_below(std::uint32_t row);
  /// The innermost label of a row that has others beside it, where empty labels take those above;
  /// nothing where it stands alone.
  std::optional<workbook::CellRef> innermost_beside_others(std::uint32_t row);
  /// Keeps the others for the rows below: the innermost one opens a group.
  void keep_outer(std::uint32_t row);
  /// What the labels give, each accounted for. Nothing where one of them cannot be read and the
  /// row's figures can go nowhere; a finding then tells of them.
  std::optional<RowSense> read(std::uint32_t row);
  /// The label of the row read last that said from when to when; nothing where none did.
  std::optional<workbook::CellRef> term() const { return term_; }
  /// Those that were read last, where accounts are kept.
  const RoleLog::Labels& labels() const { return labels_; }

  /// Has it kept so many different labels that it should forget them?
  bool full() const { return readings_.size() > most_readings; }
  /// Forgets what it read; for when the sums are cleared.
  void forget();

 private:
  static constexpr std::size_t most_readings = 20'000;

  /// What one label says, of the column that it stands in.
  struct Reading {
    const TotalRule* total = nullptr;  ///< where its figures are totals
    bool doubtful = false;             ///< … if they are the sum of others
    bool skipped = false;              ///< they are no data
    bool ditto = false;                ///< "idem": what the one above says
    bool read = false;                 ///< are the rest filled in?
    std::optional<Sense> sense;        ///< nothing: it cannot be read
    SenseSums::Sum sum;                ///< of `sense`
    bool kept = false;                 ///< no code answers to it: `sense` is one made from it
    bool term = false;                 ///< it says from when to when
    bool plain = false;                ///< it was read, and `sum` is all there is to it
  };
  struct Column {
    std::uint32_t column = 0;
    LabelRole role;
    std::string before = {};  ///< over it, and meant before each label: "Schooljaar"
    HeaderPeriod over = {};   ///< what the header says of its periods
    std::optional<workbook::CellRef> inherited = {};
    std::vector<Reading*> readings = {};   ///< by the label's number
    const workbook::Cell* cell = nullptr;  ///< of the row that was looked at last …
    const Label* label = nullptr;          ///< … its label …
    Reading* reading = nullptr;            ///< … and what that says

    bool filled() const { return cell != nullptr; }
  };

  /// Looks at the labels of a row, if it was not the last that was looked at.
  void look_at(std::uint32_t row) {
    if (row_ != row) look_anew(row);
  }
  void look_anew(std::uint32_t row);
  /// For the rows below; false where it says nothing that can be kept.
  bool keep(Column& entry, std::uint32_t row);
  RowSense read_plain(std::uint32_t row);
  Reading& reading(Column& column, const Label& label);
  /// What the label means under its header: numbers, and dates.
  void read_by_header(const Column& column, const Label& label, Reading& known) const;
  const std::optional<Sense>& sense_of(Column& column, const Label& label, Reading& known);
  std::optional<workbook::CellRef> place_of(const Column& column, std::uint32_t row) const;
  void note_label(workbook::CellRef at, const Sense& sense);
  bool read_label(workbook::CellRef at, const Label& label, std::uint32_t row, Column& column,
                  RowSense& sense);
  bool keep_unknown(workbook::CellRef at, const Column& column, const Label& label, Reading& known);

  const SheetTask& task_;
  const BlockPlace& place_;
  const TableMapping& table_;
  LabelFaults& faults_;
  SenseSums& sums_;
  ReadBlock& block_;
  std::vector<Column> columns_;
  std::deque<Reading> readings_;
  std::optional<std::uint32_t> row_;  // that was looked at last …
  bool plain_ = false;                // … and whether that is plain
  const TotalRule* total_ = nullptr;
  Label no_label_;
  RoleLog::Labels labels_;
  std::optional<workbook::CellRef> term_;
};

}  // namespace bijlage::mapping
