#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "mapping/lacks.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// Tells what is wrong with the labels of one block, and keeps what no code answers to. `key` is
/// the mapping's that a finding names the line of: "labels.left".
class LabelFaults {
 public:
  LabelFaults(const SheetTask& task, const TableMapping& table) : task_(task), table_(table) {}

  /// S03 for every header label of the mapping that the block lacks.
  void missing_columns(const BlockPlace& place);
  /// S03 for a column that no mapping names; its cells are accounted for by the finding.
  void unknown_column(const BlockPlace& place, std::uint32_t column);
  /// S03 for a column before the labels that says more of the rows than the mapping takes up.
  void unread_labels(const BlockPlace& place, std::uint32_t column);
  /// Accounts for the cells under a header that a finding tells of.
  void claim_column(const BlockPlace& place, workbook::CellRef header);
  /// S02 for a place where a label should stand and none does.
  void no_label(workbook::CellRef at, std::string_view key, const LabelRole& role);
  /// The same for a place over a column, whose cells are accounted for by the finding.
  void column_without_label(const BlockPlace& place, workbook::CellRef at, const LabelRole& role);
  /// S02 for a column of which nobody can tell under which label of an outer header row, `at`, it
  /// is.
  void column_under_no_label(const BlockPlace& place, workbook::CellRef at, std::uint32_t column);
  /// S02 for columns over which the labels say the same. True where they also hold the same.
  bool same_columns(const BlockPlace& place, const std::vector<std::uint32_t>& columns);
  /// Is it a block of which no figure can be taken over? Then its cells are accounted for, and S02
  /// tells of columns that nobody can tell apart.
  bool refused(const BlockPlace& place);
  /// Does a figure's meaning miss what a label would say that is nowhere? Then S02 tells so, once
  /// for all figures of the block that miss it.
  bool lacks_any(const std::vector<Lack>& lacks, const Sense& sense, workbook::CellRef figure);
  /// S07 for a label that cannot be read, with the nearest labels that can.
  model::Finding& unknown_label(workbook::CellRef at, std::string_view key,
                                const std::string& dimension, const std::string& label);
  /// What the figures of a label that cannot be read are kept under: what is known of it, and codes
  /// made from what is not; S07 tells of each of those, once. Nothing where they cannot be kept.
  std::optional<Sense> keep_unknown(workbook::CellRef at, std::string_view key,
                                    const LabelRole& role, const Label& label);

 private:
  void doubtful(const BlockPlace& place);
  void refuse_all(const BlockPlace& place);
  void lacking(const Lack& lack, const std::string& dimension, workbook::CellRef figure);
  std::vector<workbook::CellRef> strangers(const BlockPlace& place) const;
  void missing_column(const BlockPlace& place, const std::string& label,
                      const std::vector<workbook::CellRef>& strangers);

  const SheetTask& task_;
  const TableMapping& table_;
  std::set<std::pair<std::string, std::string>> told_;
  std::map<std::string, std::size_t> lacks_told_;  // by key of the mapping: the finding
};

}  // namespace bijlage::mapping
