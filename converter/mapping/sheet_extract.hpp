#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "mapping/block.hpp"
#include "mapping/extract.hpp"
#include "mapping/role_log.hpp"
#include "mapping/value.hpp"

/// What the steps of reading one sheet share: find blocks, read their figures, link notes, let
/// totals settle what is lost, and account for every cell.
namespace bijlage::mapping {

/// One figure of a block on its way to be an observation.
struct Item {
  model::ObservationIndex index = 0;
  std::uint32_t row = 0;  ///< the grid's
  std::uint32_t column = 0;
  std::uint32_t part = 0;               ///< which of several figures in the cell
  std::uint32_t group = 0;              ///< counts the groups above it
  bool dash = false;                    ///< written as a dash: dates decide what it means
  std::optional<calendar::Date> until;  ///< a note or the mapping says that data end here
  std::optional<calendar::Date> from;   ///< … or that they start here
};

/// A mark, and which figures of the block it is about.
struct MarkAt {
  enum class Scope : unsigned char { block, group, column, row, value };
  std::string mark;
  workbook::CellRef at;  ///< the sheet's own place
  Scope scope = Scope::block;
  std::uint32_t number = 0;  ///< group, column or row; unused for others
  std::uint32_t column = 0;  ///< of a value, with its row in `number`
};

/// A block with what was read from it.
struct ReadBlock {
  BlockPlace place;
  std::uint32_t number = 0;  ///< into Evidence::blocks
  std::vector<Item> items;   ///< in reading order: rows and groups never go back
  std::vector<MarkAt> marks;
  /// What is told once a block, however many cells it is about: the finding of each matter.
  std::map<std::string, std::size_t> told;

  std::span<Item> of_row(std::uint32_t row);
  std::span<Item> of_group(std::uint32_t group);
};

/// A sheet being read by one table's orientation, and the places for what comes of it.
struct SheetTask {
  const Mapping& mapping;
  const Grid& grid;
  const LabelReader& labels;
  const Origin& origin;
  Submission& out;
  std::uint16_t sheet_number;
  /// By the order of Sheet::cells: has the cell been accounted for?
  std::vector<bool>& claimed;
  RoleLog* roles = nullptr;  ///< nothing where nobody asked for accounts of cells

  const config::Locale& locale() const { return mapping.locale; }
  /// Accounts for a cell: what it is, to which table, and the label that decided it, where one
  /// did. False where something else already accounted for it; then it keeps that role.
  bool claim(workbook::CellRef grid_place, model::CellRole role, const TableMapping* table,
             std::optional<workbook::CellRef> by = {}) const;
  bool is_claimed(workbook::CellRef grid_place) const;
  model::Source source(workbook::CellRef grid_place) const;
  /// A finding of this sheet about one place, with file, sheet and mapping filled in. The
  /// reference holds until the next one.
  model::Finding& find(std::string_view code, workbook::CellRef grid_place,
                       const TableMapping* table) const;
};

/// What fixed codes of a mapping file give.
Sense sense_of(const Meaning& meaning, const LabelReader& labels);

/// Reads all figures, labels, totals and attributes of a block; `earlier` are the sheet's blocks
/// that were read before it, over which a total may be as well.
ReadBlock read_block(const SheetTask& task, const BlockPlace& place,
                     std::span<const ReadBlock> earlier);

/// Collects the notes of the sheet, links marks to them, and lets them act on the figures.
void apply_notes(const SheetTask& task, std::vector<ReadBlock>& blocks);

/// Where a row has lost a cell and exactly one reading makes all totals of the block come out, the
/// figure goes to where it belongs (V05).
void settle_by_totals(const SheetTask& task, ReadBlock& block);

/// P01 for every run of empty cells that nothing explains.
void report_blanks(const SheetTask& task, const ReadBlock& block);

}  // namespace bijlage::mapping
