#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook/cell_ref.hpp"

/// What each cell of a workbook became, and which labels gave its figures their meaning: what
/// `explain` shows. Extraction keeps these accounts only when asked.
namespace bijlage::model {

/// What a cell is to the mapping. Every filled cell of a workbook has exactly one.
enum class CellRole : std::uint8_t {
  unmapped,     ///< nothing of the mapping is about it; on a mapped sheet a finding tells of it
  text,         ///< outside every table and no figure: a title, an explanation
  value,        ///< a figure, or why it is missing; also an empty cell in a figure's place
  label,        ///< left of figures
  header,       ///< above figures
  heading,      ///< over a block
  group,        ///< inside a block, for the rows under it
  total,        ///< a published total
  total_label,  ///< what says that a row or column holds totals
  attribute,    ///< text that goes along with the figures of its row
  unit,         ///< under the header: in what the figures are counted
  note,
  skipped,  ///< the mapping says that it is no data
  refused,  ///< in a table, but its figures could go nowhere: a finding tells why
};
/// All of them, as people read a table: what stands over it, beside it, in it, under it.
std::span<const CellRole> cell_roles();
/// "unmapped", "total_label": stable, as in message keys and style classes.
std::string_view cell_role_name(CellRole role);

/// Where a label lies: the places of a mapping file's `labels` and `fixed`.
enum class LabelOrigin : std::uint8_t { fixed, file_name, sheet_name, heading, group, above, left };
/// "fixed", "file_name", "sheet_name", …
std::string_view label_origin_name(LabelOrigin origin);

/// What one label gave the figures it bears on.
struct LabelUse {
  LabelOrigin origin = LabelOrigin::fixed;
  std::optional<workbook::CellRef> cell;  ///< nothing: not a cell of the sheet
  std::string text;                       ///< as people see it, without marks
  /// Dimension ("measure", "period" too) and code; of a piece of a period its text.
  std::vector<std::pair<std::string, std::string>> gives;
  std::uint16_t table = 0;  ///< as `CellAccount::table`

  /// What it gives for a dimension; nothing where it gives none.
  const std::string* code_of(std::string_view dimension) const;
};

/// Into CellAccounts::labels.
using LabelNumber = std::uint32_t;

/// What became of one cell.
struct CellAccount {
  workbook::CellRef cell;
  CellRole role = CellRole::unmapped;
  std::uint16_t table = 0;              ///< 1 + index into CellAccounts::tables; 0: of no table
  std::optional<workbook::CellRef> by;  ///< the label that decided it, where one did
  /// Of a figure: the labels that gave it its meaning. Of a label: its own uses.
  std::vector<LabelNumber> labels;
};

/// The accounts of one sheet, in reading order.
struct SheetAccounts {
  std::string sheet;
  bool mapped = false;  ///< a table of the mapping is for this sheet
  std::vector<CellAccount> cells;

  /// Nothing for an empty cell that means nothing.
  const CellAccount* find(workbook::CellRef cell) const;
};

/// A table of the mapping, by its id and the line it begins on.
struct TableLine {
  std::string id;
  std::uint32_t line = 0;
};

/// The accounts of a workbook, its sheets in their order.
struct CellAccounts {
  std::vector<TableLine> tables;  ///< all of the mapping, in its order
  std::vector<LabelUse> labels;
  std::vector<SheetAccounts> sheets;

  const SheetAccounts* find(std::string_view sheet) const;
  /// Nothing where the number is 0.
  const TableLine* table(std::uint16_t number) const;
};

}  // namespace bijlage::model
