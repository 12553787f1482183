#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mapping/labels.hpp"

namespace bijlage::mapping {

/// A column of a block, by what its cells are.
struct BlockColumn {
  enum class Kind : unsigned char { label, data, attribute, total, skipped, unknown };
  Kind kind = Kind::data;
  std::uint32_t column = 0;
  std::string name;  ///< of an attribute: its name; of a label: its role, where found by header
};

/// Where one block of a table lies; places are the grid's.
struct BlockPlace {
  const TableMapping* table = nullptr;
  /// The title that it stands under, where its table asks for one (`under`) …
  std::optional<workbook::CellRef> title;
  bool title_of_others = false;  ///< it is over other blocks, and holds for this one as well …
  /// A text under it that may be the block's own title instead.
  std::optional<workbook::CellRef> subtitle;
  /// Another one under such a title, where the table has one block: nothing is read of it.
  bool again = false;
  /// The table that it may be of instead, whose own title is nowhere.
  const TableMapping* may_be = nullptr;
  bool other_section = false;  ///< … and that it is not the one asked for: nothing is read of it
  std::vector<workbook::CellRef> headings;  ///< outermost first
  std::vector<Sense> heading_senses;        ///< what each heading gives
  std::vector<std::uint32_t>
      header_rows;                   ///< outermost first; none where the block starts at a text
  std::vector<BlockColumn> columns;  ///< left to right
  std::vector<std::string> missing;  ///< header labels of the mapping that are not there
  std::string left_role;             ///< the role of the left label that the heading chose
  workbook::CellRef anchor;          ///< its leftmost header label, or the text that it starts at
  /// Columns of which nobody can tell which one is meant: as labels, or as figures where the block
  /// starts at a text. Then its figures are not read.
  std::vector<std::uint32_t> doubtful;
  std::vector<std::uint32_t> unread_labels;  ///< before its labels: they say more of the rows
  std::uint32_t own_column = 0;  ///< the first one that no block beside it shares (its labels may)
  std::uint32_t top = 0;         ///< first row, headings included
  std::uint32_t first_row = 0;   ///< first row below the header
  std::uint32_t last_row = 0;    ///< last row that belongs to it; first_row - 1 for none
  std::uint32_t limit = 0;       ///< where the next block below it begins, or the sheet ends

  std::uint32_t first_column() const { return columns.front().column; }
  std::uint32_t last_column() const { return columns.back().column; }
  bool spans_column(std::uint32_t column) const {
    return column >= own_column && column <= last_column();
  }
  bool has_rows() const { return last_row + 1 > first_row; }
  std::vector<std::uint32_t> columns_of(BlockColumn::Kind kind) const;
};

/// What a published total of this label is over; nothing where it is no total's label.
const TotalRule* total_rule(const Label& label, const TableMapping& table,
                            const config::Locale& locale);

}  // namespace bijlage::mapping
