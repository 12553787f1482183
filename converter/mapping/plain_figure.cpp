#include "mapping/plain_figure.hpp"

#include "mapping/figure_value.hpp"

namespace bijlage::mapping {
namespace {

bool is_plain(const SheetTask& task, const TableMapping& table, const FigureCell& cell,
              const workbook::Cell& found) {
  if (found.kind != workbook::CellKind::number || task.roles != nullptr) return false;
  const auto& format = task.grid.book().formats[found.format].section_of(found.number);
  return format.kind != workbook::NumberFormat::Kind::percent && format.thousands == 0 &&
         format.as_stored && task.grid.sheet().merges.empty() && cell.scale.digits() == 1 &&
         cell.attributes.empty() && table.unit.empty();
}

}  // namespace

bool read_plain_figure(const SheetTask& task, const TableMapping& table, const FigureCell& cell,
                       const workbook::Cell& found, ReadBlock& block) {
  if (!is_plain(task, table, cell, found)) return false;
  const Meant meant = cell.sums.meant(cell.sum);
  const auto number = base::Decimal::from_cell(found.number);
  if (!meant.plain || !meant.series || !meant.period || !number) return false;
  model::Observation obs;
  obs.value = cell.scale.exponent() == 0 ? *number : *number * cell.scale;
  obs.series = *meant.series;
  obs.period = *meant.period;
  obs.source = task.source(cell.at);
  const auto& format = task.grid.book().formats[found.format].section_of(found.number);
  obs.raw = block.styles.number_of(task, format, cell.scale.exponent());
  obs.rule = cell.rule;
  auto& observations = task.out.data.observations;
  observations.push_back(obs);
  block.end = static_cast<model::ObservationIndex>(observations.size());
  return true;
}

}  // namespace bijlage::mapping
