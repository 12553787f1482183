#include "mapping/block_totals.hpp"

#include <set>
#include <utility>

#include "mapping/figure_cell.hpp"

namespace bijlage::mapping {

void BlockTotals::add_of_column(workbook::CellRef at, const std::string& label,
                                std::uint32_t group) {
  add({at, {}, label, true, group});
}

void BlockTotals::add_of_row(workbook::CellRef at, const std::string& label) {
  add({at, {}, label, false, 0});
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

bool BlockTotals::belongs(const Item& item, const Pending& total) const {
  if (item.part != 0) return false;
  if (!total.of_column) return item.row == total.at.row;
  if (item.column != total.at.column || item.row > total.at.row) return false;
  return table_.total.over != TotalRule::Over::group || item.group == total.group;
}

void BlockTotals::close(const ReadBlock& block, std::uint16_t rule) const {
  for (const Pending& pending : pending_) {
    model::Total total;
    total.source = task_.source(pending.at);
    total.value = pending.value;
    total.raw = task_.grid.shown(pending.at);
    total.label = pending.label;
    for (const Item& item : block.items) {
      if (belongs(item, pending)) total.parts.push_back(item.index);
    }
    total.over = what_varies(total.parts);
    total.tolerance = table_.total.tolerance;
    total.rule = rule;
    total.block = block.number;
    if (!total.parts.empty()) task_.out.evidence.totals.push_back(std::move(total));
  }
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
