#include "mapping/other_sections.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "config/nearest.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRef;

bool has_same_header(const TableMapping& table, const TableMapping& like) {
  return table.header == like.header && table.header_role == like.header_role &&
         table.start == like.start;
}

// The table that the block is probably one of, which stands nowhere else: rather one that must be
// somewhere.
const TableMapping* table_without_block(const Mapping& mapping,
                                        const std::vector<std::size_t>& tables,
                                        const std::vector<bool>& found, const TableMapping& like) {
  const TableMapping* lost = nullptr;
  for (const std::size_t i : tables) {
    const TableMapping& table = mapping.tables[i];
    if (found[i] || table.under.empty() || !has_same_header(table, like)) continue;
    if (lost == nullptr || (lost->optional && !table.optional)) lost = &table;
  }
  return lost;
}

bool looks_like_title(const Label& label, const TableMapping& table) {
  return config::nearest(label.folded, table.under).has_value();
}

// Is there on this sheet a table with this header that has no block on it?
bool lacks_block(const SheetTask& task, const std::vector<std::size_t>& tables,
                 const std::vector<BlockPlace>& places, const TableMapping& like) {
  return std::any_of(tables.begin(), tables.end(), [&](std::size_t i) {
    const TableMapping& table = task.mapping.tables[i];
    if (table.optional || table.under.empty() || !has_same_header(table, like)) return false;
    return std::none_of(places.begin(), places.end(), [&](const BlockPlace& place) {
      return place.table == &table && !place.other_section;
    });
  });
}

model::Finding& find_section(const SheetTask& task, std::string_view code, std::string_view key,
                             const BlockPlace& place, const TableMapping& table) {
  auto& finding = task.find(code, {place.top, place.first_column()}, table, "under");
  finding.cells = {task.grid.original(range_of(place))};
  finding.expected = base::join(table.under_written, ", ");
  if (place.title) finding.found = task.grid.shown(*place.title);
  finding.message = {std::string(key),
                     {{"cells", workbook::a1(finding.cells.front())},
                      {"table", table.id},
                      {"expected", finding.expected},
                      {"found", finding.found}}};
  return finding;
}

void report_other(const SheetTask& task, const BlockPlace& place, const TableMapping* lost,
                  bool is_lacking) {
  const TableMapping& table = lost == nullptr ? *place.table : *lost;
  const std::string code = lost == nullptr || lost->optional ? "S05" : "S01";
  const std::string key = "finding." + code + (place.title ? ".section" : ".no-section");
  auto& finding = find_section(task, code, key, place, table);
  const bool slip = place.title && looks_like_title(task.grid.label(*place.title), table);
  if (slip || is_lacking) finding.severity = model::Severity::error;
}

// Where the other table need not be there, the figures are taken all the same.
void report_doubt(const SheetTask& task, const BlockPlace& place) {
  const bool read = !place.other_section;
  auto& finding =
      find_section(task, "S05", read ? "finding.S05.doubtful-read" : "finding.S05.doubtful", place,
                   *place.may_be);
  if (!read) finding.severity = model::Severity::error;
  finding.message.gaps[1].second = place.table->id;
  finding.message.gaps.emplace_back("other", place.may_be->id);
}

// Its figures are read as under the title that is asked for.
void report_subtitle(const SheetTask& task, const BlockPlace& place) {
  auto& finding = task.find("S02", *place.subtitle, *place.table, "under");
  finding.raw = task.grid.shown(*place.subtitle);
  finding.expected = base::join(place.table->under_written, ", ");
  finding.found = task.grid.shown(*place.title);
  finding.message = {"finding.S02.subtitle",
                     {{"raw", finding.raw},
                      {"cell", workbook::a1(finding.cells.front().first)},
                      {"table", place.table->id},
                      {"found", finding.found}}};
  task.claim(*place.subtitle, model::CellRole::text, place.table);
}

// What the mapping skips may stand between a title and its block.
void claim_skipped(const SheetTask& task, const BlockPlace& place) {
  if (!place.title || place.title_of_others) return;
  for (std::uint32_t row = place.title->row + 1; row < place.anchor.row; ++row) {
    for (const std::uint32_t column : task.grid.filled_columns(row)) {
      const CellRef at{row, column};
      const Label& label = task.grid.label(at);
      if (!place.spans_column(column)) continue;
      if (matches_any(label.folded, place.table->skip)) {
        task.claim(at, model::CellRole::skipped, place.table);
      } else if (label.text.starts_with('(') || is_remark(label.text, task.locale())) {
        task.claim(at, model::CellRole::text, place.table);
      }
    }
  }
}

}  // namespace

workbook::CellRange range_of(const BlockPlace& place) {
  return {{place.top, place.first_column()},
          {std::max(place.last_row, place.anchor.row), place.last_column()}};
}

void refuse_all(const SheetTask& task, const BlockPlace& place) {
  const std::uint32_t end = std::max(place.last_row, place.anchor.row) + 1;
  std::vector<CellRef> cells;
  task.grid.visit_others(task.claimed, place.top, end, [&](CellRef at, std::size_t) {
    if (place.spans_column(at.column)) cells.push_back(at);
  });
  for (const CellRef at : cells) task.claim(at, model::CellRole::refused, nullptr);
}

void doubt_titles_of_others(const Mapping& mapping, const std::vector<std::size_t>& tables,
                            const std::vector<bool>& found, std::vector<BlockPlace>& places) {
  for (BlockPlace& place : places) {
    if (!place.title_of_others || place.other_section) continue;
    place.may_be = table_without_block(mapping, tables, found, *place.table);
    place.other_section = place.may_be != nullptr && !place.may_be->optional;
  }
}

void take_out_other_sections(const SheetTask& task, const std::vector<std::size_t>& tables,
                             std::vector<bool>& found, std::vector<BlockPlace>& places) {
  for (const BlockPlace& place : places) {
    if (place.may_be != nullptr) {
      report_doubt(task, place);
    } else if (place.again) {
      find_section(task, "S02", "finding.S02.title-again", place, *place.table);
    } else if (place.other_section) {
      const TableMapping* lost = table_without_block(task.mapping, tables, found, *place.table);
      if (lost != nullptr)
        found[static_cast<std::size_t>(lost - task.mapping.tables.data())] = true;
      report_other(task, place, lost, lacks_block(task, tables, places, *place.table));
    }
    if (place.other_section) refuse_all(task, place);
  }
  std::erase_if(places, [](const BlockPlace& place) { return place.other_section; });
  for (const BlockPlace& place : places) {
    if (place.subtitle) report_subtitle(task, place);
    claim_skipped(task, place);
  }
}

}  // namespace bijlage::mapping
