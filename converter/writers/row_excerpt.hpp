#pragma once

#include <string>
#include <string_view>

#include "workbook/cell_ref.hpp"
#include "writers/shown_rows.hpp"

namespace bijlage::writers {

/// How an excerpt is painted, as ANSI codes (ECMA-48 SGR); empty: not at all.
struct ExcerptPaint {
  std::string_view frame;
  std::string_view pointer;
};

/// A row of a sheet with the cells pointed at, as compilers show a line:
///
///     17 | Totaal | 1.043 | 2.331
///        |          ^^^^^
///
/// Characters of any width stay under each other. Of a long row the cells around those that are
/// meant are shown, of a long text its beginning; "…" shows each cut. `cells`: the range that is
/// meant; of one with several rows, the first row is shown. Two lines, each with its end.
std::string row_excerpt(const ShownRow& row, const workbook::CellRange& cells,
                        const ExcerptPaint& paint);

}  // namespace bijlage::writers
