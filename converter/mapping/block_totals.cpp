#include "mapping/block_totals.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include "mapping/block_columns.hpp"
#include "mapping/block_frame.hpp"
#include "mapping/figure_cell.hpp"
#include "mapping/figure_value.hpp"
#include "mapping/total_scope.hpp"

namespace bijlage::mapping {
namespace {

// Columns of a sheet are far fewer.
constexpr std::uint32_t all_columns = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void BlockTotals::add_row(workbook::CellRef at, const TotalLabel& label, ReadBlock& block) {
  using Kind = BlockColumn::Kind;
  for (const BlockColumn& entry : block.place.columns) {
    const workbook::CellRef place{at.row, entry.column};
    if (entry.kind == Kind::data) {
      add_marks(task_, place, MarkAt::Scope::value, at.row, block);
      add_over(Over::column, place, label);
    } else if (entry.kind == Kind::total) {
      add_over(Over::all, place, label);
    }
    if (entry.kind != Kind::label) {
      task_.claim(place, model::CellRole::skipped, &table_, at);
    }
  }
}

// Of totals of one name, each is over what stands under the last; that of a table over all.
void BlockTotals::add_over(Over over, workbook::CellRef at, const TotalLabel& label) {
  const bool of_run = label.rule->over == TotalRule::Over::block;
  if (label.group || !of_run) return add({at, {}, label, over, 0});
  auto& last_row = last_rows_[{label.text, at.column}];
  add({at, {}, label, over, last_row});
  last_row = at.row;
}

void BlockTotals::add_of_row(workbook::CellRef at, const TotalLabel& label) {
  add({at, {}, label, Over::row, 0});
}

void BlockTotals::add(Pending pending) {
  if (task_.grid.empty(pending.at)) return;
  task_.claim(pending.at, model::CellRole::total, &table_);
  const Reading reading = read_cell_figure(task_, pending.at);
  if (reading.kind == Reading::Kind::figure) {
    const auto scale =
        scale_of_cell(task_, task_.grid.cell(pending.at), units_.scale(pending.at.column));
    pending.value = reading.percent ? reading.number : reading.number * scale;
    pending_.push_back(std::move(pending));
  } else if (reading.kind == Reading::Kind::text) {
    report_not_a_number(task_, table_, pending.at);
  }
}

// The figures that a total can be over, in the order of rows and groups.
model::ObservationList BlockTotals::candidates(const Pending& total, const ReadBlock& block,
                                               const Columns& columns) const {
  const auto found = columns.find(total.over == Over::column ? total.at.column : all_columns);
  if (found == columns.end()) return {};
  const model::ObservationList& figures = found->second;
  const std::uint32_t row = total.at.row;
  if (total.over == Over::row) {
    const Figures of_row = block.of_row(task_, row);
    return figures.between(of_row.first, of_row.end);
  }
  if (total.label.over_below) {
    const auto group =
        std::find_if(block.groups.rbegin(), block.groups.rend(),
                     [&](const auto& one) { return one.first == *total.label.group; });
    return group == block.groups.rend() ? model::ObservationList()
                                        : figures.between(group->first, group->end);
  }
  const auto first =
      total.label.group ? *total.label.group : block.first_from(task_, total.first_row);
  return figures.between(first, block.first_from(task_, row));
}

BlockTotals::Columns BlockTotals::columns_of(const ReadBlock& block) const {
  Columns columns;
  for (const Pending& total : pending_) {
    columns[total.over == Over::column ? total.at.column : all_columns];
  }
  if (columns.empty()) return columns;
  const auto all = columns.find(all_columns);
  for (auto figure = block.first; figure < block.end; ++figure) {
    if (!block.is_first_of_cell(figure)) continue;
    const auto own = columns.find(task_.place_of(figure).column);
    if (own != columns.end()) own->second.push_back(figure);
    if (all != columns.end()) all->second.push_back(figure);
  }
  return columns;
}

void BlockTotals::close(const ReadBlock& block, std::span<const ReadBlock> earlier,
                        std::uint16_t rule) const {
  const Columns columns = columns_of(block);
  const TotalScope scope(task_, block.place);
  for (const Pending& pending : pending_) {
    model::Total total;
    total.source = task_.source(pending.at);
    total.value = pending.value;
    total.raw = task_.grid.shown(pending.at);
    total.label = pending.label.text;
    if (pending.label.rule->over == TotalRule::Over::table) {
      for (const ReadBlock& other : earlier) add_of_earlier(pending, block, other, total.parts);
    }
    const auto parts = candidates(pending, block, columns);
    const bool of_all_years = pending.over == Over::column || block.place.header_rows.size() < 2;
    if (of_all_years) total.parts.append(parts);
    for (const model::ObservationIndex part : of_all_years ? model::ObservationList() : parts) {
      if (scope.takes_up(pending.at.column, task_.place_of(part).column)) {
        total.parts.push_back(part);
      }
    }
    total.parts = scope.within(pending.label.text, total.parts);
    if (pending.over == Over::all) {
      const auto header = header_cell(task_.grid, block.place.header_rows, pending.at.column);
      total.parts = scope.within(task_.grid.label(header).text, total.parts);
    }
    if (total.parts.empty()) {
      report_total_of_nothing(pending, total.raw);
      continue;
    }
    total.over = what_varies(total.parts);
    total.operation = pending.label.rule->operation;
    total.tolerance = pending.label.rule->tolerance;
    total.rule = rule;
    total.block = block.number;
    task_.out.evidence.totals.push_back(std::move(total));
  }
}

// The same columns of another block of the table: those under the same labels.
void BlockTotals::add_of_earlier(const Pending& total, const ReadBlock& block,
                                 const ReadBlock& other, model::ObservationList& parts) const {
  if (other.place.table != &table_ || total.over == Over::row) return;
  const auto header = [&](const BlockPlace& place, std::uint32_t column) -> const std::string& {
    return task_.grid.label(header_cell(task_.grid, place.header_rows, column)).folded;
  };
  std::map<std::uint32_t, bool> same;  // by the other block's columns
  for (auto figure = other.first; figure < other.end; ++figure) {
    const std::uint32_t column = task_.place_of(figure).column;
    const auto [entry, is_new] = same.try_emplace(column);
    if (is_new) {
      entry->second = total.over == Over::all || block.place.header_rows.empty() ||
                      header(other.place, column) == header(block.place, total.at.column);
    }
    if (entry->second && other.is_first_of_cell(figure)) parts.push_back(figure);
  }
}

void BlockTotals::report_total_of_nothing(const Pending& pending, const std::string& raw) const {
  auto& finding = task_.find("S05", pending.at, &table_);
  finding.raw = raw;
  finding.message.gaps = {{"text", raw}};
  // Beside the label of a group without rows it is all that there is to say of the group.
  if (pending.label.over_below) finding.severity = model::Severity::error;
}

std::string BlockTotals::what_varies(const model::ObservationList& parts) const {
  const auto& data = task_.out.data;
  const auto& first = data.observations[parts.front()];
  std::set<std::string> varies;
  std::unordered_set<std::uint32_t> series;
  for (const auto index : parts) {
    const auto& other = data.observations[index];
    if (first.period != other.period) varies.insert("time");
    if (other.series == first.series || !series.insert(other.series).second) continue;
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
