#include "mapping/other_sections.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/nearest.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRange;
using workbook::CellRef;

// The table that the block is probably one of, which stands nowhere else.
const TableMapping* table_without_block(const SheetTask& task,
                                        const std::vector<std::size_t>& tables,
                                        const std::vector<bool>& found, const BlockPlace& place) {
  const TableMapping& like = *place.table;
  const auto lost = std::find_if(tables.begin(), tables.end(), [&](std::size_t i) {
    const TableMapping& table = task.mapping.tables[i];
    return !found[i] && !table.optional && !table.under.empty() && table.header == like.header &&
           table.header_role == like.header_role && table.start == like.start;
  });
  return lost == tables.end() ? nullptr : &task.mapping.tables[*lost];
}

bool looks_like_title(const Label& label, const TableMapping& table) {
  return config::nearest(label.folded, table.under).has_value();
}

void report(const SheetTask& task, const BlockPlace& place, const TableMapping* lost) {
  const TableMapping& table = lost == nullptr ? *place.table : *lost;
  const CellRef at{place.top, place.first_column()};
  auto& finding = task.find(lost == nullptr ? "S05" : "S01", at, table, "under");
  const CellRange range{at, {std::max(place.last_row, place.anchor.row), place.last_column()}};
  finding.cells = {task.grid.original(range)};
  finding.expected = base::join(table.under_written, ", ");
  finding.message.key = "finding." + finding.code + (place.title ? ".section" : ".no-section");
  finding.message.gaps = {{"table", table.id},
                          {"cells", workbook::a1(finding.cells.front())},
                          {"expected", finding.expected}};
  if (!place.title) return;
  finding.found = task.grid.shown(*place.title);
  finding.message.gaps.emplace_back("found", finding.found);
  if (looks_like_title(task.grid.label(*place.title), table)) {
    finding.severity = model::Severity::error;
  }
}

// The finding tells of all its cells.
void claim_all(const SheetTask& task, const BlockPlace& place) {
  const std::uint32_t end = std::max(place.last_row, place.anchor.row) + 1;
  std::vector<CellRef> cells;
  task.grid.visit_others(task.claimed, place.top, end, [&](CellRef at, std::size_t) {
    if (place.spans_column(at.column)) cells.push_back(at);
  });
  for (const CellRef at : cells) task.claim(at, model::CellRole::refused, nullptr);
}

}  // namespace

void take_out_other_sections(const SheetTask& task, const std::vector<std::size_t>& tables,
                             std::vector<bool>& found, std::vector<BlockPlace>& places) {
  for (const BlockPlace& place : places) {
    if (!place.other_section) continue;
    const TableMapping* lost = table_without_block(task, tables, found, place);
    if (lost != nullptr) found[static_cast<std::size_t>(lost - task.mapping.tables.data())] = true;
    report(task, place, lost);
    claim_all(task, place);
  }
  std::erase_if(places, [](const BlockPlace& place) { return place.other_section; });
}

}  // namespace bijlage::mapping
