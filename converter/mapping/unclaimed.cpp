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

void report(const SheetTask& task, CellRef first, CellRef last) {
  auto& finding = task.find("S05", first, nullptr);
  finding.cells = {{first, last}};
  finding.raw = task.grid.shown(first);
  finding.message.gaps = {{"text", finding.raw}};
  if (first == last) return;
  finding.message.key = "finding.S05.several";
  finding.message.gaps.emplace_back("count", std::to_string(last.row - first.row + 1));
}

}  // namespace

void report_unclaimed(const SheetTask& task, const CellSet& inside) {
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
    report(task, left_over[i], left_over[end - 1]);
    i = end;
  }
}

}  // namespace bijlage::mapping
