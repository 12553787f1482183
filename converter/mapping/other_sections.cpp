#include "mapping/other_sections.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/nearest.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRange;
using workbook::CellRef;

// The table that the block is probably one of, which stands nowhere else.
const TableMapping* table_without_block(const Mapping& mapping,
                                        const std::vector<std::size_t>& tables,
                                        const std::vector<bool>& found, const BlockPlace& place) {
  const TableMapping& like = *place.table;
  const auto lost = std::find_if(tables.begin(), tables.end(), [&](std::size_t i) {
    const TableMapping& table = mapping.tables[i];
    return !found[i] && !table.optional && !table.under.empty() && table.header == like.header &&
           table.header_role == like.header_role && table.start == like.start;
  });
  return lost == tables.end() ? nullptr : &mapping.tables[*lost];
}

bool looks_like_title(const Label& label, const TableMapping& table) {
  return config::nearest(label.folded, table.under).has_value();
}

CellRange range_of(const BlockPlace& place) {
  return {{place.top, place.first_column()},
          {std::max(place.last_row, place.anchor.row), place.last_column()}};
}

void report(const SheetTask& task, const BlockPlace& place, const TableMapping* lost) {
  const TableMapping& table = lost == nullptr ? *place.table : *lost;
  const CellRef at{place.top, place.first_column()};
  auto& finding = task.find(lost == nullptr ? "S05" : "S01", at, table, "under");
  finding.cells = {task.grid.original(range_of(place))};
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

void report_doubt(const SheetTask& task, const BlockPlace& place) {
  const CellRef at{place.top, place.first_column()};
  auto& finding = task.find("S05", at, *place.may_be, "under");
  finding.severity = model::Severity::error;
  finding.cells = {task.grid.original(range_of(place))};
  finding.expected = base::join(place.may_be->under_written, ", ");
  finding.found = task.grid.shown(*place.title);
  finding.message = {"finding.S05.doubtful",
                     {{"cells", workbook::a1(finding.cells.front())},
                      {"table", place.table->id},
                      {"found", finding.found},
                      {"other", place.may_be->id},
                      {"expected", finding.expected}}};
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

void doubt_titles_of_others(const Mapping& mapping, const std::vector<std::size_t>& tables,
                            const std::vector<bool>& found, std::vector<BlockPlace>& places) {
  for (BlockPlace& place : places) {
    if (!place.title_of_others || place.other_section) continue;
    place.may_be = table_without_block(mapping, tables, found, place);
    place.other_section = place.may_be != nullptr;
  }
}

void take_out_other_sections(const SheetTask& task, const std::vector<std::size_t>& tables,
                             std::vector<bool>& found, std::vector<BlockPlace>& places) {
  for (const BlockPlace& place : places) {
    if (!place.other_section) continue;
    if (place.may_be != nullptr) {
      report_doubt(task, place);
      claim_all(task, place);
      continue;
    }
    const TableMapping* lost = table_without_block(task.mapping, tables, found, place);
    if (lost != nullptr) found[static_cast<std::size_t>(lost - task.mapping.tables.data())] = true;
    report(task, place, lost);
    claim_all(task, place);
  }
  std::erase_if(places, [](const BlockPlace& place) { return place.other_section; });
}

}  // namespace bijlage::mapping
