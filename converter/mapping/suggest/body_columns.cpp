#include <algorithm>
#include <cmath>

#include "mapping/suggest/survey.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t body_rows = 500;

/// What the cells of one column are, in the rows of a body.
struct ColumnSights {
  std::uint32_t column = 0;
  std::size_t figures = 0;
  std::size_t years = 0;
  std::size_t labels = 0;  // texts and periods
  bool lines = false;
  bool month_numbers = true;  // whole numbers, 1 to 12
  bool counts_rows = true;    // 1, 2, 3 …

  bool empty() const { return figures + years + labels == 0; }
  bool is_label() const { return labels > figures + years; }
  bool is_years() const { return !is_label() && years > 0 && figures == 0; }
};

bool is_month_number(const SheetView& view, workbook::CellRef at) {
  const workbook::Cell* cell = view.grid().cell(at);
  return cell != nullptr && cell->kind == workbook::CellKind::number && cell->number >= 1 &&
         cell->number <= 12 && cell->number == std::floor(cell->number);
}

bool is_number_of(const SheetView& view, workbook::CellRef at, std::size_t row) {
  const workbook::Cell* cell = view.grid().cell(at);
  return cell != nullptr && cell->kind == workbook::CellKind::number &&
         cell->number == static_cast<double>(row);
}

ColumnSights look_at(const SheetView& view, const Body& body, std::uint32_t column) {
  ColumnSights found;
  found.column = column;
  const std::size_t rows = std::min(body.rows.size(), body_rows);
  for (std::size_t i = 0; i < rows; ++i) {
    const workbook::CellRef at{body.rows[i], column};
    const Sight sight = view.at(at);
    found.counts_rows = found.counts_rows && is_number_of(view, at, i + 1);
    if (sight == Sight::blank || sight == Sight::note) continue;
    if (is_figure(sight)) ++found.figures;
    if (sight == Sight::line) {
      found.lines = true;
      ++found.figures;
    }
    if (sight == Sight::year) ++found.years;
    if (sight == Sight::text || sight == Sight::period) ++found.labels;
    found.month_numbers = found.month_numbers && is_month_number(view, at);
  }
  return found;
}

std::vector<ColumnSights> filled_columns(const SheetView& view, const Body& body) {
  std::vector<ColumnSights> all;
  for (std::uint32_t column = body.strip.first; column <= body.strip.last; ++column) {
    auto found = look_at(view, body, column);
    if (!found.empty()) all.push_back(found);
  }
  return all;
}

}  // namespace

void sort_columns(const SheetView& view, Body& body) {
  const auto all = filled_columns(view, body);
  const bool lines = std::any_of(all.begin(), all.end(), [](const auto& c) { return c.lines; });
  if (lines) {
    const auto line = std::find_if(all.begin(), all.end(), [](const auto& c) { return c.lines; });
    body.figures = {line->column};
    return;
  }
  const auto last_figures = std::find_if(
      all.rbegin(), all.rend(), [](const auto& c) { return c.figures > 0 && !c.is_label(); });
  bool years_left = false;
  const std::size_t rows = body.rows.size();
  for (const ColumnSights& column : all) {
    const bool before_figures = last_figures != all.rend() && column.column < last_figures->column;
    const bool period = before_figures && body.figures.empty() &&
                        (column.is_years() || (years_left && column.month_numbers));
    if (period) {
      years_left = true;
      body.labels.push_back(column.column);
    } else if (column.counts_rows && before_figures && &column == &all.front() && rows > 2) {
      body.texts.push_back(column.column);  // "Nr.": goes along with the figures
    } else if (!column.is_label()) {
      body.figures.push_back(column.column);
    } else {
      (body.figures.empty() ? body.labels : body.texts).push_back(column.column);
    }
  }
  // Nothing says what the figures are.
  if (body.labels.empty()) body.figures.clear();
}

}  // namespace bijlage::mapping::suggesting
