#include "questions/keep_lines.hpp"

#include <algorithm>

namespace bijlage::questions {

std::vector<std::size_t> keep_lines(std::vector<Line>& lines,
                                    const std::function<bool(std::size_t)>& keep) {
  std::vector<std::size_t> kept;
  std::vector<std::size_t> moved(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    moved[i] = kept.size();
    if (keep(i)) kept.push_back(i);
  }
  std::vector<Line> rest;
  for (const std::size_t i : kept) {
    rest.push_back(std::move(lines[i]));
    for (std::size_t& part : rest.back().over) part = moved[part];
  }
  lines = std::move(rest);
  return kept;
}

void drop_empty_lines(std::vector<Line>& rows, std::vector<Line>& columns, Figures& figures) {
  const auto kept_rows = keep_lines(rows, [&](std::size_t row) {
    return std::any_of(figures[row].begin(), figures[row].end(),
                       [](const auto& figure) { return figure.has_value(); });
  });
  Figures kept;
  for (const std::size_t row : kept_rows) kept.push_back(std::move(figures[row]));
  figures = std::move(kept);

  const auto kept_columns = keep_lines(columns, [&](std::size_t column) {
    return std::any_of(figures.begin(), figures.end(),
                       [&](const auto& row) { return row[column].has_value(); });
  });
  for (auto& row : figures) {
    std::vector<std::optional<normalise::Figure>> cells;
    for (const std::size_t column : kept_columns) cells.push_back(std::move(row[column]));
    row = std::move(cells);
  }
}

}  // namespace bijlage::questions
