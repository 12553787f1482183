#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "answers/laid_table.hpp"

namespace bijlage::answers {

/// How the numbers of one column of figures are shown.
struct ColumnStyle {
  int decimals = 0;
  bool share = false;
};
/// At least the decimals that were asked for, and as many as the column's own figures have: a
/// published 71,5 is never shown as 72.
ColumnStyle column_style(const questions::AskedTable& asked, std::size_t column);

/// What a total adds up, along one axis.
struct TotalParts {
  bool down = true;                ///< adds up rows of one column, else columns of one row
  std::vector<std::size_t> parts;  ///< their indices, ascending
};
/// What the figure at that place is a total of; nothing for an ordinary figure.
std::optional<TotalParts> parts_of(const questions::AskedTable& asked, std::size_t row,
                                   std::size_t column);

/// The figure part `part` of a total at that place; null where nothing was asked there.
const normalise::Figure* part_figure(const questions::AskedTable& asked, const TotalParts& total,
                                     std::size_t part, std::size_t row, std::size_t column);

/// The cell that shows a figure: a number, a symbol where it is missing, and a live sum where it
/// is a total of what the table itself shows.
Cell figure_cell(const LaidTable& laid, std::size_t row, std::size_t column,
                 const ColumnStyle& style);

}  // namespace bijlage::answers
