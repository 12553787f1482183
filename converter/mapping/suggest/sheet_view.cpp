#include "mapping/suggest/sheet_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/suggest/split_draft.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping::suggesting {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;

// What a table looks like is clear after so many rows.
constexpr std::uint32_t most_rows = 3'000;
constexpr std::size_t longest_figure = 80;

}  // namespace

SheetView::SheetView(const Grid& grid, const Lexicon& lexicon)
    : grid_(grid), lexicon_(lexicon), rows_(std::min(grid.rows(), most_rows)) {
  sights_.assign(grid.sheet().cells.size(), Sight::blank);
  for (std::uint32_t row = 0; row < rows_; ++row) {
    for (const std::uint32_t column : grid.filled_columns(row)) {
      const CellRef place{row, column};
      sights_[grid.number_of(*grid.cell(place))] = look(place);
    }
  }
  tell_years_from_figures();
  tell_labels_from_missing();
}

// "maart | 2000" over "april | 2210": in a row of a month, a number in a column of figures is one,
// though it could be a year.
void SheetView::tell_years_from_figures() {
  const auto begins_with_period = [&](std::uint32_t row) {
    const auto filled = grid_.filled_columns(row);
    return filled.size() > 1 && at(row, filled.front()) == Sight::period;
  };
  std::vector<bool> of_figures(grid_.columns());
  for (std::uint32_t row = 0; row < rows_; ++row) {
    if (!begins_with_period(row)) continue;
    for (const std::uint32_t column : grid_.filled_columns(row)) {
      if (at(row, column) == Sight::figure) of_figures[column] = true;
    }
  }
  for (std::uint32_t row = 0; row < rows_; ++row) {
    if (!begins_with_period(row)) continue;
    for (const std::uint32_t column : grid_.filled_columns(row)) {
      if (!of_figures[column] || at(row, column) != Sight::year) continue;
      sights_[grid_.number_of(*grid_.cell({row, column}))] = Sight::figure;
    }
  }
}

// "Onbekend | 33" under "Brussel | 120": a word for what is missing is a label where it begins a
// row among rows that begin with labels.
void SheetView::tell_labels_from_missing() {
  const auto begins_with = [&](std::uint32_t row, std::uint32_t column, Sight sight) {
    if (row >= rows_ || at(row, column) != sight) return false;
    const auto filled = grid_.filled_columns(row);
    return filled.front() == column && std::next(filled.begin()) != filled.end();
  };
  for (std::uint32_t row = 1; row < rows_; ++row) {
    const auto filled = grid_.filled_columns(row);
    if (filled.empty()) continue;
    const std::uint32_t column = filled.front();
    if (!begins_with(row, column, Sight::missing) || label(row, column).folded.empty()) continue;
    const bool among_labels =
        begins_with(row - 1, column, Sight::text) || begins_with(row + 1, column, Sight::text);
    const bool among_figures = is_figure(at(row - 1, column)) || is_figure(at(row + 1, column));
    if (among_labels && !among_figures) {
      sights_[grid_.number_of(*grid_.cell({row, column}))] = Sight::text;
    }
  }
}

Sight SheetView::at(std::uint32_t row, std::uint32_t column) const {
  const Cell* cell = grid_.cell({row, column});
  return cell == nullptr ? Sight::blank : sights_[grid_.number_of(*cell)];
}

Sight SheetView::look(CellRef at) const {
  const Cell& cell = *grid_.cell(at);
  switch (cell.kind) {
    case CellKind::number:
      return lexicon_.period(grid_.label(at).text) ? Sight::year : Sight::figure;
    case CellKind::date:
      return Sight::period;
    case CellKind::error:
      return Sight::missing;
    case CellKind::text:
      return look_at_text(at, cell);
    default:
      return Sight::text;
  }
}

Sight SheetView::look_at_text(CellRef at, const Cell& cell) const {
  const std::string_view text = base::trim(grid_.sheet().text(cell));
  if (take_leading_mark(text, lexicon_.locale())) return Sight::note;
  if (text.size() > longest_figure) return Sight::text;
  const Label& label = grid_.label(at);
  const auto kind = read_figure(text, lexicon_.locale()).kind;
  if (lexicon_.period(label.text)) {
    return kind == Reading::Kind::figure ? Sight::year : Sight::period;
  }
  // "+18" is a number, and a code where the model knows it.
  if (!label.empty() && !lexicon_.roles_of(label.text).empty()) return Sight::text;
  if (kind == Reading::Kind::missing) return Sight::missing;
  if (kind != Reading::Kind::text) return Sight::figure;
  const auto split = split_of(text, lexicon_);
  if (!split) return Sight::text;
  return split->with_period ? Sight::line : Sight::pieces;
}

}  // namespace bijlage::mapping::suggesting
