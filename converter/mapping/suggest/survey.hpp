#pragma once

#include <optional>
#include <vector>

#include "mapping/suggest/sheet_view.hpp"

namespace bijlage::mapping::suggesting {

/// Columns that stand together; empty columns set tables beside each other apart.
struct Strip {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A table as it lies on a sheet, by what its cells look like: rows of figures with labels left of
/// them, and what stands above.
struct Body {
  Strip strip;
  std::vector<std::uint32_t> header_rows;  ///< outermost first; none where there is no header
  std::vector<workbook::CellRef> above;    ///< single texts over it, nearest first
  std::vector<workbook::CellRef> groups;   ///< single labels among its rows and in its corner
  std::vector<std::uint32_t> rows;         ///< the rows with figures
  std::vector<std::uint32_t> labels;       ///< columns that say what the figures are
  std::vector<std::uint32_t> figures;      ///< columns of figures
  std::vector<std::uint32_t> texts;        ///< columns of texts right of the first figures
  bool blank_inside = false;               ///< empty rows stand between its rows

  std::uint32_t first_row() const { return rows.front(); }
  std::uint32_t last_row() const { return rows.back(); }
  /// A text with its own label and figure in one cell a row.
  bool is_lines() const { return labels.empty(); }
};

/// Tells the columns of a body apart, by what stands in its rows.
void sort_columns(const SheetView& view, Body& body);

/// The strips of a sheet: each has figures and labels of its own.
std::vector<Strip> strips_of(const SheetView& view);
/// The tables of one strip, from above.
std::vector<Body> bodies_of(const SheetView& view, const Strip& strip);

}  // namespace bijlage::mapping::suggesting
