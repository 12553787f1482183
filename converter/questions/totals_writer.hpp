#pragma once

#include <functional>

#include "model/model.hpp"
#include "questions/asked_table.hpp"
#include "questions/keep_lines.hpp"
#include "questions/labels.hpp"

namespace bijlage::questions {

/// Puts the totals that a question asks for between the lines of a filled table.
class TotalsWriter {
 public:
  using MeasureOf = std::function<const model::Measure&(const Line& row, const Line& column)>;

  TotalsWriter(const TableQuestion& asked, const Labels& labels, MeasureOf measure_of)
      : asked_(asked), labels_(labels), measure_of_(std::move(measure_of)) {}

  /// Adds total lines to `rows` and `columns`, and their figures and places to `table`. A total
  /// that the model refuses is not written; a remark says so.
  void write(std::vector<Line>& rows, std::vector<Line>& columns, AskedTable& table);

 private:
  void widen(std::vector<Line>& rows, std::vector<Line>& columns, Figures& figures) const;
  void add_rows(const std::vector<Line>& rows, const std::vector<Line>& columns,
                AskedTable& table) const;
  void add_columns(const std::vector<Line>& rows, const std::vector<Line>& columns,
                   AskedTable& table) const;
  std::optional<normalise::Figure> figure(const Line& total, const std::vector<Axis>& axes,
                                          const std::vector<normalise::Figure>& parts,
                                          const model::Measure& measure, AskedTable& table) const;

  const TableQuestion& asked_;
  const Labels& labels_;
  MeasureOf measure_of_;
};

}  // namespace bijlage::questions
