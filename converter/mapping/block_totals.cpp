#include "mapping/block_totals.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "mapping/block_columns.hpp"
#include "mapping/figure_cell.hpp"

namespace bijlage::mapping {
namespace {

// Columns of a sheet are far fewer.
constexpr std::uint32_t all_columns = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void BlockTotals::add_of_column(workbook::CellRef at, const TotalLabel& label) {
  add_over(Over::column, at, label);
}

void BlockTotals::add_of_all(workbook::CellRef at, const TotalLabel& label) {
  add_over(Over::all, at, label);
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
    pending.value = reading.number * units_.scale(pending.at.column);
    pending_.push_back(std::move(pending));
  } else if (reading.kind == Reading::Kind::text) {
    report_not_a_number(task_, table_, pending.at);
  }
}

// The items that a total can be over, in the order of rows and groups.
std::span<const Item* const> BlockTotals::candidates(const Pending& total, const Columns& columns) {
  const auto found = columns.find(total.over == Over::column ? total.at.column : all_columns);
  if (found == columns.end()) return {};
  const auto& items = found->second;
  const auto where = [&](auto before) {
    return std::partition_point(items.begin(), items.end(),
                                [&](const Item* item) { return before(*item); });
  };
  const std::uint32_t row = total.at.row;
  if (total.over == Over::row) {
    return {where([&](const Item& item) { return item.row < row; }),
            where([&](const Item& item) { return item.row <= row; })};
  }
  const auto end = where([&](const Item& item) { return item.row < row; });
  const auto first = where([&](const Item& item) {
    return total.label.group ? item.group < *total.label.group : item.row < total.first_row;
  });
  if (first >= end) return {};
  return {first, end};
}

BlockTotals::Columns BlockTotals::columns_of(const ReadBlock& block) const {
  std::set<std::uint32_t> wanted;
  for (const Pending& total : pending_) {
    wanted.insert(total.over == Over::column ? total.at.column : all_columns);
  }
  Columns columns;
  for (const Item& item : block.items) {
    if (item.part != 0) continue;
    if (wanted.count(item.column) > 0) columns[item.column].push_back(&item);
    if (wanted.count(all_columns) > 0) columns[all_columns].push_back(&item);
  }
  return columns;
}

void BlockTotals::close(const ReadBlock& block, std::span<const ReadBlock> earlier,
                        std::uint16_t rule) const {
  const Columns columns = columns_of(block);
  for (const Pending& pending : pending_) {
    model::Total total;
    total.source = task_.source(pending.at);
    total.value = pending.value;
    total.raw = task_.grid.shown(pending.at);
    total.label = pending.label.text;
    if (pending.label.rule->over == TotalRule::Over::table) {
      for (const ReadBlock& other : earlier) add_of_earlier(pending, block, other, total.parts);
    }
    for (const Item* item : candidates(pending, columns)) total.parts.push_back(item->index);
    if (total.parts.empty()) {
      report_total_of_nothing(pending.at, total.raw);
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
                                 const ReadBlock& other,
                                 std::vector<model::ObservationIndex>& parts) const {
  if (other.place.table != &table_ || total.over == Over::row) return;
  const auto header = [&](const BlockPlace& place, std::uint32_t column) -> const std::string& {
    return task_.grid.label(header_cell(task_.grid, place.header_rows, column)).folded;
  };
  for (const Item& item : other.items) {
    const bool same = total.over == Over::all || block.place.header_rows.empty() ||
                      header(other.place, item.column) == header(block.place, total.at.column);
    if (item.part == 0 && same) parts.push_back(item.index);
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
