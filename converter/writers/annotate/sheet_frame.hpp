#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "workbook/cell_ref.hpp"
#include "writers/annotate/tags.hpp"

namespace bijlage::writers::annotate {

/// Styles of columns, for cells that are not there yet (18.3.1.13).
struct ColumnStyle {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::size_t style = 0;
};

/// What stands around the cells of a worksheet part (18.3.1.99), as far as annotating it needs it.
struct SheetFrame {
  bool worksheet = false;           ///< else a chart's sheet or the like, which has no cells
  std::string prefix;               ///< of its elements, with the colon
  Span cells;                       ///< between the tags of `sheetData`
  std::optional<Span> empty_cells;  ///< `<sheetData/>`, where it closes itself
  std::optional<Span> dimension;    ///< the value of its reference
  bool rows_in_order = true;        ///< each row and each cell behind the one before
  std::vector<ColumnStyle> columns;
  std::vector<workbook::CellRange> merges;
  std::optional<std::string> drawing;  ///< id of the relation to the notes' shapes
  std::size_t drawing_place = 0;       ///< where that element can be put, if it is missing
  std::string relation_prefix;         ///< for ids of relations: "r"; empty: none is declared
};

SheetFrame read_frame(std::string_view text, std::string_view file, std::string_view part,
                      const base::Limits& limits);

/// Places of rows and cells as they are walked over: an address may be left out, and is then the
/// next one (18.3.1.73, 18.3.1.4).
class PlaceCounter {
 public:
  std::uint32_t row(const Tags& tags);
  std::uint32_t column(const Tags& tags);

 private:
  std::uint32_t next_row_ = 0;
  std::uint32_t next_column_ = 0;
};

}  // namespace bijlage::writers::annotate
