#include "mapping/titles_below.hpp"

#include <algorithm>

#include "mapping/other_sections.hpp"
#include "mapping/section_title.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRange;
using workbook::CellRef;

/// A title below the last block, and the table that asks for it.
struct Below {
  CellRef at;
  const TableMapping* table = nullptr;
};

class TitlesBelow {
 public:
  TitlesBelow(const SheetTask& task, const std::vector<std::size_t>& tables,
              const std::vector<BlockPlace>& places)
      : task_(task), tables_(tables), places_(places) {
    for (const BlockPlace& place : places_) {
      if (place.table->under.empty()) continue;
      if (first_ == nullptr || place.anchor.row < first_->anchor.row) first_ = &place;
      if (last_ == nullptr || place.anchor.row > last_->anchor.row) last_ = &place;
    }
  }

  std::optional<Below> find() const {
    if (first_ == nullptr) return std::nullopt;
    for (std::uint32_t row = last_->first_row; row < task_.grid.rows(); ++row) {
      for (const CellRef at : titles_in(row)) {
        const TableMapping& table = *table_of(at);
        if (first_->other_section || !has_block(table)) return Below{at, &table};
      }
    }
    return std::nullopt;
  }

 private:
  // Several where tables stand beside each other; a row with anything else holds none.
  std::vector<CellRef> titles_in(std::uint32_t row) const {
    std::vector<CellRef> titles;
    for (const std::uint32_t column : task_.grid.filled_columns(row)) {
      const CellRef at{row, column};
      if (table_of(at) == nullptr || is_row(at)) return {};
      titles.push_back(at);
    }
    return titles;
  }

  const TableMapping* table_of(CellRef at) const {
    if (is_remark(task_.grid.shown(at), task_.locale())) return nullptr;
    const Label& label = task_.grid.label(at);
    for (const std::size_t i : tables_) {
      const TableMapping& table = task_.mapping.tables[i];
      if (fits_title(label, table.under, task_.locale())) return &table;
    }
    return nullptr;
  }

  bool is_row(CellRef at) const {
    const TableMapping& table = *last_->table;
    return task_.labels.read_any(task_.grid.label(at), table.left.by_position, table).has_value();
  }

  bool has_block(const TableMapping& table) const {
    return std::any_of(places_.begin(), places_.end(), [&](const BlockPlace& place) {
      return place.table == &table && !place.other_section;
    });
  }

  const SheetTask& task_;
  const std::vector<std::size_t>& tables_;
  const std::vector<BlockPlace>& places_;
  const BlockPlace* first_ = nullptr;
  const BlockPlace* last_ = nullptr;
};

void report(const SheetTask& task, const Below& below, const std::vector<CellRange>& cells) {
  auto& finding = task.find("S02", below.at, *below.table, "under");
  finding.raw = task.grid.shown(below.at);
  finding.message = {"finding.S02.titles-below",
                     {{"raw", finding.raw},
                      {"cell", workbook::a1(finding.cells.front().first)},
                      {"table", below.table->id}}};
  finding.cells.insert(finding.cells.end(), cells.begin(), cells.end());
  task.claim(below.at, model::CellRole::text, below.table);
}

}  // namespace

void refuse_titles_below(const SheetTask& task, const std::vector<std::size_t>& tables,
                         std::vector<bool>& found, std::vector<BlockPlace>& places) {
  const auto below = TitlesBelow(task, tables, places).find();
  if (!below) return;
  std::vector<CellRange> cells;
  const auto mark_found = [&](const TableMapping& table) {
    found[static_cast<std::size_t>(&table - task.mapping.tables.data())] = true;
  };
  mark_found(*below->table);
  for (const BlockPlace& place : places) {
    if (place.table->under.empty()) continue;
    mark_found(*place.table);
    cells.push_back(task.grid.original(range_of(place)));
    refuse_all(task, place);
  }
  report(task, *below, cells);
  std::erase_if(places, [](const BlockPlace& place) { return !place.table->under.empty(); });
}

}  // namespace bijlage::mapping
