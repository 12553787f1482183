#include "mapping/row_kind.hpp"

#include <algorithm>

#include "mapping/block_columns.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

// The label that the column of labels is headed by, if any.
const workbook::Cell* corner_of(const SheetTask& task, const BlockPlace& place) {
  if (place.header_rows.empty()) return nullptr;
  const BlockColumn& first = place.columns.front();
  if (first.kind != Kind::label) return nullptr;
  const workbook::Cell* corner = task.grid.cell({place.header_rows.back(), first.column});
  return corner != nullptr && corner->kind == workbook::CellKind::text ? corner : nullptr;
}

bool has_same_labels(const SheetTask& task, const BlockPlace& place, std::uint32_t row) {
  return std::all_of(place.columns.begin(), place.columns.end(), [&](const BlockColumn& entry) {
    return task.grid.label({row, entry.column}).folded ==
           task.grid.label({place.header_rows.back(), entry.column}).folded;
  });
}

void report(const SheetTask& task, const BlockPlace& place, std::uint32_t row) {
  const CellRef at{row, place.first_column()};
  auto& finding = task.find("S02", at, *place.table, "header");
  finding.raw = task.grid.shown(at);
  finding.cells = {task.grid.original(
      workbook::CellRange{{row, place.first_column()}, {row, place.last_column()}})};
  finding.message = {"finding.S02.header-again",
                     {{"table", place.table->id}, {"cells", workbook::a1(finding.cells.front())}}};
}

}  // namespace

bool has_figures(const SheetTask& task, const BlockPlace& place, std::uint32_t row) {
  return std::any_of(place.columns.begin(), place.columns.end(), [&](const BlockColumn& entry) {
    return entry.kind != Kind::label && !task.grid.empty({row, entry.column});
  });
}

HeaderAgain header_again(const SheetTask& task, const BlockPlace& place, std::uint32_t row) {
  const workbook::Cell* corner = corner_of(task, place);
  const workbook::Cell* label = task.grid.cell({row, place.first_column()});
  const auto& sheet = task.grid.sheet();
  const bool again = corner != nullptr && label != nullptr && label->kind == corner->kind &&
                     sheet.text(*label) == sheet.text(*corner) && has_figures(task, place, row);
  if (!again) return HeaderAgain::no;
  const bool same = has_same_labels(task, place, row);
  if (!same) report(task, place, row);
  for (const BlockColumn& entry : place.columns) {
    task.claim({row, entry.column}, same ? model::CellRole::header : model::CellRole::refused,
               place.table);
  }
  return same ? HeaderAgain::same : HeaderAgain::other;
}

}  // namespace bijlage::mapping
