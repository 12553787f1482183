#include "questions/totals_writer.hpp"

#include <algorithm>

#include "questions/keep_lines.hpp"
#include "questions/totals.hpp"

namespace bijlage::questions {
namespace {

using normalise::Figure;

std::vector<TotalOf> totals_among(const std::vector<Line>& lines) {
  std::vector<TotalOf> totals;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].is_total()) totals.push_back({i, lines[i].over});
  }
  return totals;
}

void remark(AskedTable& table, base::Message message) {
  auto& remarks = table.remarks;
  if (std::find(remarks.begin(), remarks.end(), message) == remarks.end()) {
    remarks.push_back(std::move(message));
  }
}

}  // namespace

void TotalsWriter::write(std::vector<Line>& rows, std::vector<Line>& columns, AskedTable& table) {
  if (asked_.totals.empty() || rows.empty() || columns.empty()) return;
  widen(rows, columns, table.figures);
  add_rows(rows, columns, table);
  add_columns(rows, columns, table);
  drop_empty_lines(rows, columns, table.figures);
  table.row_totals = totals_among(rows);
  table.column_totals = totals_among(columns);
}

// Makes place for the totals, still without figures.
void TotalsWriter::widen(std::vector<Line>& rows, std::vector<Line>& columns,
                         Figures& figures) const {
  std::vector<std::string> of_columns = asked_.totals;
  std::erase(of_columns, "all");
  rows = with_totals(rows, asked_.rows, asked_.totals);
  columns = with_totals(columns, asked_.columns, of_columns);
  Figures wide;
  auto next_row = figures.begin();
  for (const Line& row : rows) {
    auto& cells = wide.emplace_back(columns.size());
    if (row.is_total()) continue;
    auto next = next_row->begin();
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (!columns[column].is_total()) cells[column] = std::move(*next++);
    }
    ++next_row;
  }
  figures = std::move(wide);
}

void TotalsWriter::add_rows(const std::vector<Line>& rows, const std::vector<Line>& columns,
                            AskedTable& table) const {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (!rows[row].is_total()) continue;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (columns[column].is_total()) continue;
      std::vector<Figure> parts;
      for (const std::size_t part : rows[row].over) {
        if (const auto& figure = table.figures[part][column]) parts.push_back(*figure);
      }
      table.figures[row][column] =
          figure(rows[row], asked_.rows, parts, measure_of_(rows[row], columns[column]), table);
    }
  }
}

// Also of total rows: the corner is the total of both.
void TotalsWriter::add_columns(const std::vector<Line>& rows, const std::vector<Line>& columns,
                               AskedTable& table) const {
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (!columns[column].is_total()) continue;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      std::vector<Figure> parts;
      for (const std::size_t part : columns[column].over) {
        if (const auto& figure = table.figures[row][part]) parts.push_back(*figure);
      }
      table.figures[row][column] = figure(columns[column], asked_.columns, parts,
                                          measure_of_(rows[row], columns[column]), table);
    }
  }
}

std::optional<Figure> TotalsWriter::figure(const Line& total, const std::vector<Axis>& axes,
                                           const std::vector<Figure>& parts,
                                           const model::Measure& measure, AskedTable& table) const {
  const TotalFigure found = total_of(total, axes, parts, measure);
  const std::string label = labels_.measure(measure.code);
  if (!found.refused_along.empty()) {
    remark(table, {"question.total-refused",
                   {{"measure", label}, {"along", labels_.along(found.refused_along)}}});
  }
  if (found.overlapping) remark(table, {"question.total-overlap", {{"measure", label}}});
  return found.figure;
}

}  // namespace bijlage::questions
