#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "mapping/block.hpp"
#include "mapping/cell_set.hpp"
#include "mapping/extract.hpp"
#include "mapping/role_log.hpp"
#include "mapping/value.hpp"

/// What the steps of reading one sheet share: find blocks, read their figures, link notes, let
/// totals settle what is lost, and account for every cell.
namespace bijlage::mapping {

struct SheetTask;

/// From when to when there are data for a figure, and whether it is written as a dash: then these
/// dates decide what it means.
struct FigureDates {
  bool dash = false;
  std::optional<calendar::Date> until;  ///< a note or the mapping says that data end here
  std::optional<calendar::Date> from;   ///< … or that they start here
};

/// Figures that follow one another: the observations [first, end).
struct Figures {
  model::ObservationIndex first = 0;
  model::ObservationIndex end = 0;
};

/// How the numbers of a block are written, by the format of their cells.
class NumberStyles {
 public:
  /// What `Observation::raw` holds for a number that was multiplied by 10^power.
  std::uint32_t number_of(const SheetTask& task, const workbook::NumberFormat& format, int power);

 private:
  struct Known {
    const workbook::NumberFormat* format = nullptr;  // of the book: one with a single section
    int power = 0;
    std::uint32_t raw = 0;
  };
  std::vector<Known> known_;
};

/// A mark, and which figures of the block it is about.
struct MarkAt {
  enum class Scope : unsigned char { block, group, column, row, value };
  std::string mark;
  workbook::CellRef at;  ///< the sheet's own place
  Scope scope = Scope::block;
  std::uint32_t number = 0;  ///< into ReadBlock::groups, column or row; unused for others
  std::uint32_t column = 0;  ///< of a value, with its row in `number`
};

/// A block with what was read from it. Its figures are observations that follow one another, in
/// reading order, each with its cell as source.
struct ReadBlock {
  /// One of which nothing was read yet: its figures will come after those of `data`.
  ReadBlock(BlockPlace its_place, const model::Dataset& data)
      : place(std::move(its_place)),
        first(static_cast<model::ObservationIndex>(data.observations.size())),
        end(first) {}

  BlockPlace place;
  std::uint32_t number = 0;                      ///< into Evidence::blocks
  model::ObservationIndex first = 0;             ///< its first figure …
  model::ObservationIndex end = 0;               ///< … and one past its last
  std::vector<model::ObservationIndex> further;  ///< figures that are not the first of their cell
  std::vector<Figures> groups;                   ///< those under each label of a group
  std::vector<MarkAt> marks;
  std::vector<FigureDates> dates;  ///< by figure from `first` on, as far as any has some
  NumberStyles styles;
  /// What is told once a block, however many cells it is about: the finding of each matter.
  std::map<std::string, std::size_t> told;

  /// Enters it in the evidence, as read by that rule.
  void enter(const SheetTask& task, std::uint16_t rule);
  bool empty() const { return first == end; }
  bool is_first_of_cell(model::ObservationIndex figure) const;
  FigureDates& dates_of(model::ObservationIndex figure);
  /// The figures of one of the grid's rows. Until totals settle what is lost.
  Figures of_row(const SheetTask& task, std::uint32_t row) const;
  /// The first figure at or below that row; `end` where there is none.
  model::ObservationIndex first_from(const SheetTask& task, std::uint32_t row) const;
};

/// A sheet being read by one table's orientation, and the places for what comes of it.
struct SheetTask {
  const Mapping& mapping;
  const Grid& grid;
  const LabelReader& labels;
  const Origin& origin;
  Submission& out;
  std::uint16_t sheet_number;
  CellSet& claimed;          ///< the cells that are accounted for
  RoleLog* roles = nullptr;  ///< nothing where nobody asked for accounts of cells

  const config::Locale& locale() const { return mapping.locale; }
  /// Accounts for a cell: what it is, to which table, and the label that decided it, where one
  /// did. False where something else already accounted for it; then it keeps that role.
  bool claim(workbook::CellRef grid_place, model::CellRole role, const TableMapping* table,
             std::optional<workbook::CellRef> by = {}) const;
  /// The same of a cell that was looked up already.
  bool claim_cell(const workbook::Cell& cell, workbook::CellRef grid_place, model::CellRole role,
                  const TableMapping* table, std::optional<workbook::CellRef> by = {}) const;
  model::Source source(workbook::CellRef grid_place) const;
  /// The place in the grid of an observation of this sheet.
  workbook::CellRef place_of(model::ObservationIndex figure) const {
    return grid.original(out.data.observations[figure].source.cell);  // its own inverse
  }
  /// A finding of this sheet about one place, with file, sheet and mapping filled in. The
  /// reference holds until the next one.
  model::Finding& find(std::string_view code, workbook::CellRef grid_place,
                       const TableMapping* table) const;
  /// The same, with the line of the key that would have to be adapted: "labels.left".
  model::Finding& find(std::string_view code, workbook::CellRef grid_place,
                       const TableMapping& table, std::string_view key) const;
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
