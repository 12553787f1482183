#pragma once

#include <optional>

#include "mapping/label_faults.hpp"
#include "mapping/row_labels.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// The groups of one block: rows with a label and no figures ("+18 j", "Welzijn"), and the label in
/// the header's corner, which opens the first one.
class BlockGroups {
 public:
  BlockGroups(const SheetTask& task, LabelFaults& faults, const RowLabels& rows, ReadBlock& block);

  bool used() const { return table_.group.used(); }
  /// The label in the header row's corner opens the first group.
  void read_corner();
  /// Opens the group that a label names; false where it names none.
  bool open(workbook::CellRef at);
  /// The same of a row whose figures are what its rows come to. Where groups have none and any text
  /// may name one, it is a row like others, under a label that nobody knows.
  bool open_with_figures(workbook::CellRef at);
  /// The same of a row without figures, by its first label, or by its innermost one: beside
  /// "Welzijn" may stand a website that holds for the rows below, down to the next one.
  bool open_in(workbook::CellRef first, RowLabels& labels);
  /// The label names a group once it is sure that rows follow.
  void wait_with(workbook::CellRef at) { waiting_ = at; }
  /// Rows follow: opens the group that waits, if one does.
  void open_waiting();
  /// What follows is of another group with the same labels.
  void begin_next();

  /// Has a group been opened?
  bool any() const { return any_; }
  const Sense& sense() const { return sense_; }
  /// Counts the groups.
  std::uint32_t number() const { return number_; }
  /// The first figure of the group.
  model::ObservationIndex first_figure() const { return first_figure_; }
  /// Where accounts of cells are kept: the label of the group.
  const RoleLog::Labels& labels() const { return labels_; }

 private:
  std::optional<Sense> read_group(workbook::CellRef at) const;
  bool is_group(const Sense& sense) const;
  void open_unknown(workbook::CellRef at);
  void set(Sense sense, workbook::CellRef at);
  model::ObservationIndex next_figure() const;

  const SheetTask& task_;
  const TableMapping& table_;
  LabelFaults& faults_;
  const RowLabels& rows_;
  ReadBlock& block_;
  Sense sense_;
  bool any_ = false;
  std::uint32_t number_ = 0;
  model::ObservationIndex first_figure_ = 0;
  bool bare_ = false;  // did a row without figures open the last group?
  bool open_ = false;  // do figures still go to the last of block_.groups?
  std::optional<workbook::CellRef> waiting_;
  RoleLog::Labels labels_;
};

}  // namespace bijlage::mapping
