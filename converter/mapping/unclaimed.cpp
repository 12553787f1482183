#include "mapping/unclaimed.hpp"

#include <algorithm>

namespace bijlage::mapping {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;

bool is_figure(std::string_view text, const config::Locale& locale) {
  const auto kind = read_figure(text, locale).kind;
  return kind == Reading::Kind::figure || kind == Reading::Kind::suppressed;
}

// A line such as "2016: 12.000 euro", by a pattern of the mapping.
bool holds_figures(std::string_view text, const SheetTask& task) {
  const auto accept = [&](std::string_view gap, std::string_view piece) {
    return gap != "value" || is_figure(piece, task.locale());
  };
  for (const TableMapping& table : task.mapping.tables) {
    for (const Split& split : table.splits) {
      if (split.pattern.match(text, accept)) return true;
    }
  }
  return false;
}

bool is_figure(const SheetTask& task, const Cell& cell) {
  if (cell.kind == CellKind::number) return true;
  if (cell.kind != CellKind::text) return false;
  const std::string_view text = task.grid.sheet().text(cell);
  return is_figure(text, task.locale()) || holds_figures(text, task);
}

const LabelRole& first_role(const BlockPlace& place, LabelRole& by_name) {
  const auto& roles = place.table->left.by_position;
  if (!roles.empty()) return roles.front();
  by_name.role = place.columns.front().name.empty() ? place.left_role : place.columns.front().name;
  return by_name;
}

// Under the last row of a block, in a column of its figures, beside a label that its rows have.
bool goes_on_with(const SheetTask& task, const BlockPlace& place, CellRef at) {
  const auto figures = place.columns_of(BlockColumn::Kind::data);
  const auto labels = place.columns_of(BlockColumn::Kind::label);
  const bool in_column = std::find(figures.begin(), figures.end(), at.column) != figures.end();
  if (at.row <= place.last_row || !in_column || labels.empty()) return false;
  const Label& label = task.grid.label({at.row, labels.front()});
  LabelRole by_name;
  return !label.empty() &&
         task.labels.read(label, first_role(place, by_name), *place.table).has_value();
}

// The table that these cells look like the rest of; nothing where they are like none.
const TableMapping* rest_of(const SheetTask& task, const std::vector<BlockPlace>& places,
                            CellRef first, CellRef last) {
  for (CellRef at = first; at.row <= last.row; ++at.row) {
    const auto place = std::find_if(places.begin(), places.end(), [&](const BlockPlace& one) {
      return goes_on_with(task, one, at);
    });
    if (place != places.end()) return place->table;
  }
  return nullptr;
}

void report(const SheetTask& task, const std::vector<BlockPlace>& places, CellRef first,
            CellRef last) {
  const TableMapping* table = rest_of(task, places, first, last);
  auto& finding = table == nullptr ? task.find("S05", first, nullptr)
                                   : task.find("S05", first, *table, "until");
  if (table != nullptr) {
    finding.severity = model::Severity::error;
    finding.cells = {{first, last}};
    finding.raw = task.grid.shown(first);
    finding.message = {"finding.S05.rest",
                       {{"text", finding.raw},
                        {"table", table->id},
                        {"cells", workbook::a1(finding.cells.front())}}};
    return;
  }
  finding.cells = {{first, last}};
  finding.raw = task.grid.shown(first);
  finding.message.gaps = {{"text", finding.raw}};
  if (first == last) return;
  finding.message.key = "finding.S05.several";
  finding.message.gaps.emplace_back("count", std::to_string(last.row - first.row + 1));
}

}  // namespace

void report_unclaimed(const SheetTask& task, const CellSet& inside,
                      const std::vector<BlockPlace>& places) {
  std::vector<CellRef> left_over;
  task.grid.visit_others(task.claimed, 0, task.grid.rows(), [&](CellRef at, std::size_t number) {
    if (inside.contains(number) || is_figure(task, task.grid.sheet().cells[number])) {
      left_over.push_back(at);
    } else {
      task.claim(at, model::CellRole::text, nullptr);
    }
  });
  std::sort(left_over.begin(), left_over.end(), [](CellRef a, CellRef b) {
    return std::pair(a.column, a.row) < std::pair(b.column, b.row);
  });
  for (std::size_t i = 0; i < left_over.size();) {
    std::size_t end = i + 1;
    while (end < left_over.size() && left_over[end].column == left_over[i].column &&
           left_over[end].row == left_over[end - 1].row + 1) {
      ++end;
    }
    report(task, places, left_over[i], left_over[end - 1]);
    i = end;
  }
}

}  // namespace bijlage::mapping
