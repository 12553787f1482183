#pragma once

#include <vector>

#include "mapping/grid.hpp"
#include "mapping/suggest/lexicon.hpp"

namespace bijlage::mapping::suggesting {

/// What a cell looks like before anything is known of its table.
enum class Sight : unsigned char {
  blank,
  figure,   ///< a number, or a text that reads as one
  missing,  ///< a word or dash in a figure's place
  line,     ///< "2017: 202.860 euro": period and figure in one
  pieces,   ///< "71% m / 29% v": several figures in one
  year,     ///< a number that may be a year as well as a figure
  period,   ///< a text or date that is a period
  text,
  note,  ///< begins with a mark
};

inline bool is_figure(Sight sight) {
  return sight == Sight::figure || sight == Sight::missing || sight == Sight::pieces;
}
inline bool is_label(Sight sight) {
  return sight == Sight::year || sight == Sight::period || sight == Sight::text;
}

/// A sheet with what its cells look like. Grid and lexicon outlive it.
class SheetView {
 public:
  SheetView(const Grid& grid, const Lexicon& lexicon);

  const Grid& grid() const { return grid_; }
  const Lexicon& lexicon() const { return lexicon_; }
  /// Rows that are looked at: all but those of a very long sheet.
  std::uint32_t rows() const { return rows_; }
  std::uint32_t columns() const { return grid_.columns(); }
  Sight at(std::uint32_t row, std::uint32_t column) const;
  Sight at(workbook::CellRef place) const { return at(place.row, place.column); }
  const Label& label(std::uint32_t row, std::uint32_t column) const {
    return grid_.label({row, column});
  }

 private:
  void tell_years_from_figures();
  void tell_labels_from_missing();
  Sight look(workbook::CellRef at) const;
  Sight look_at_text(workbook::CellRef at, const workbook::Cell& cell) const;

  const Grid& grid_;
  const Lexicon& lexicon_;
  std::uint32_t rows_;
  std::vector<Sight> sights_;  // by the number of the cell
};

}  // namespace bijlage::mapping::suggesting
