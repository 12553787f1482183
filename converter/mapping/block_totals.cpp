#include "mapping/block_totals.hpp"

#include <set>
#include <utility>

#include "mapping/figure_cell.hpp"

namespace bijlage::mapping {

void BlockTotals::add_of_column(workbook::CellRef at, const std::string& label,
                                std::optional<std::uint32_t> group) {
  add_over(Over::column, at, label, group);
}

void BlockTotals::add_of_all(workbook::CellRef at, const std::string& label,
                             std::optional<std::uint32_t> group) {
  add_over(Over::all, at, label, group);
}

void BlockTotals::add_over(Over over, workbook::CellRef at, const std::string& label,
                           std::optional<std::uint32_t> group) {
  if (group) return add({at, {}, label, over, group, 0});
  auto& last_row = last_rows_[{label, at.column}];
  add({at, {}, label, over, {}, last_row});
  last_row = at.row;
}

void BlockTotals::add_of_row(workbook::CellRef at, const std::string& label) {
  add({at, {}, label, Over::row, {}, 0});
}

void BlockTotals::add(Pending pending) {
  if (task_.grid.empty(pending.at)) return;
  task_.claim(pending.at);
  const Reading reading = read_cell_figure(task_, pending.at);
  if (reading.kind == Reading::Kind::figure) {
    pending.value = reading.number * table_.scale;
    pending_.push_back(std::move(pending));
  } else if (reading.kind == Reading::Kind::text) {
    report_not_a_number(task_, table_, pending.at);
  }
}

std::vector<model::ObservationIndex> BlockTotals::parts_of(const Pending& total, ReadBlock& block) {
  std::span<const Item> items;
  if (total.over == Over::row) {
    items = block.of_row(total.at.row);
  } else if (total.group) {
    items = block.of_group(*total.group);
  } else {
    items = block.between_rows(total.first_row, total.at.row);
  }
  std::vector<model::ObservationIndex> parts;
  for (const Item& item : items) {
    const bool in_column = total.over != Over::column || item.column == total.at.column;
    const bool above = total.over == Over::row || item.row < total.at.row;
    if (item.part == 0 && in_column && above) parts.push_back(item.index);
  }
  return parts;
}

void BlockTotals::close(ReadBlock& block, std::uint16_t rule) const {
  for (const Pending& pending : pending_) {
    model::Total total;
    total.source = task_.source(pending.at);
    total.value = pending.value;
    total.raw = task_.grid.shown(pending.at);
    total.label = pending.label;
    total.parts = parts_of(pending, block);
    if (total.parts.empty()) {
      report_total_of_nothing(pending.at, total.raw);
      continue;
    }
    total.over = what_varies(total.parts);
    total.tolerance = table_.total.tolerance;
    total.rule = rule;
    total.block = block.number;
    task_.out.evidence.totals.push_back(std::move(total));
  }
}

void BlockTotals::report_total_of_nothing(workbook::CellRef at, const std::string& raw) const {
  auto& finding = task_.find("S05", at, &table_);
  finding.raw = raw;
  finding.message.gaps = {{"text", raw}};
}

std::string BlockTotals::what_varies(const std::vector<model::ObservationIndex>& parts) const {
  const auto& data = task_.out.data;
  std::set<std::string> varies;
  for (const auto index : parts) {
    const auto& first = data.observations[parts.front()];
    const auto& other = data.observations[index];
    if (first.period != other.period) varies.insert("time");
    const auto& a = data.series_of(first);
    const auto& b = data.series_of(other);
    if (a.measure != b.measure) varies.insert("measure");
    for (std::size_t i = 0; i < a.codes.size(); ++i) {
      if (a.codes[i] != b.codes[i]) varies.insert(data.model().dimensions[i].code);
    }
  }
  return varies.size() == 1 ? *varies.begin() : std::string();
}

}  // namespace bijlage::mapping
