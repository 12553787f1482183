#pragma once

#include "model/dataset.hpp"
#include "model/finding.hpp"
#include "questions/cell.hpp"
#include "questions/keep_lines.hpp"
#include "questions/labels.hpp"
#include "questions/scaling.hpp"

namespace bijlage::questions {

/// What was asked before totals and headings are added.
struct Grid {
  std::vector<Line> rows;
  std::vector<Line> columns;
  Figures figures;
};

/// Fills one asked table: lines, figures, totals, remarks.
class TableFiller {
 public:
  TableFiller(const TableQuestion& asked, const model::Dataset& data, const Wording& wording);

  /// Everything but the disagreements with published totals. Adds findings about this table.
  AskedTable fill(model::Findings& findings);
  /// Only the figures, for who does something else with them.
  Grid grid();
  const model::Measure& measure_of(const Line& row, const Line& column) const;

 private:
  void make_lines();
  std::vector<Line> lines_of(const std::vector<Axis>& axes, std::size_t first_level) const;
  bool occurs(const Line& line, const std::vector<Axis>& axes, std::size_t first_level) const;
  void find_figures(model::Findings& findings);
  std::optional<normalise::Figure> figure_at(const Line& row, const Line& column,
                                             model::Findings& findings);
  Place place_of(const Line& row, const Line& column) const;
  void report_several(const Line& row, const Line& column, const FoundFigure& found,
                      model::Findings& findings) const;
  void write_totals();
  void write_headings();
  void write_columns();
  void write_subjects();
  void count();
  void report_period(model::Findings& findings) const;
  void report_premises(model::Findings& findings) const;
  void remark(const base::Message& message);

  const TableQuestion& asked_;
  const model::Dataset& data_;
  Selection selection_;
  CellFinder finder_;
  Labels labels_;
  Scaling scaling_;
  AskedTable table_;
  std::vector<Line> rows_;
  std::vector<Line> columns_;
};

}  // namespace bijlage::questions
