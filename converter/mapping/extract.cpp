#include "mapping/extract.hpp"

#include <algorithm>

#include "base/large_pages.hpp"
#include "base/text.hpp"
#include "mapping/block_statements.hpp"
#include "mapping/date_order.hpp"
#include "mapping/expected.hpp"
#include "mapping/fractions.hpp"
#include "mapping/label_columns.hpp"
#include "mapping/locate.hpp"
#include "mapping/missing_table.hpp"
#include "mapping/month_order.hpp"
#include "mapping/other_sections.hpp"
#include "mapping/other_years.hpp"
#include "mapping/rival_blocks.hpp"
#include "mapping/sheet_choice.hpp"
#include "mapping/sheet_extract.hpp"
#include "mapping/titles_below.hpp"
#include "mapping/unclaimed.hpp"
#include "mapping/unread_header.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::mapping {

using workbook::CellRef;

namespace {

/// Reads one sheet by all tables of the mapping that are for it.
class SheetReader {
 public:
  SheetReader(const workbook::Workbook& book, const workbook::Sheet& sheet, const Mapping& mapping,
              const SheetChoice& choice, const LabelReader& labels, const Origin& origin,
              Submission& out, RoleLog* roles)
      : book_(book),
        sheet_(sheet),
        mapping_(mapping),
        choice_(choice),
        labels_(labels),
        origin_(origin),
        out_(out),
        roles_(roles),
        sheet_number_(out.data.intern_sheet(sheet.name)),
        claimed_(sheet.cells.size()),
        inside_(sheet.cells.size()) {}

  /// `found[i]` is set where a block of table i was met.
  void run(std::vector<bool>& found) {
    if (roles_ != nullptr) roles_->open_sheet(sheet_);
    const auto upright = tables_for(false);
    const auto turned = tables_for(true);
    const Grid grid(book_, sheet_, mapping_.locale, false);
    const SheetTask task = task_of(grid);
    if (!upright.empty()) read_tables(task, upright, found);
    if (!turned.empty()) {
      const Grid turned_grid(book_, sheet_, mapping_.locale, true);
      read_tables(task_of(turned_grid), turned, found);
    }
    const bool mapped = !upright.empty() || !turned.empty();
    for (const Stray& stray : choice_.strays) report_renamed(task, stray);
    if (mapped) {
      report_unclaimed(task, inside_, places_);
    } else if (has_any(grid)) {
      report_unmapped(task);
    }
    if (roles_ != nullptr) roles_->close_sheet(sheet_, mapped);
  }

 private:
  SheetTask task_of(const Grid& grid) {
    return {mapping_, grid, labels_, origin_, out_, sheet_number_, claimed_, roles_};
  }

  std::vector<std::size_t> tables_for(bool on_its_side) const {
    std::vector<std::size_t> tables;
    for (const std::size_t i : choice_.tables) {
      if (mapping_.tables[i].on_its_side == on_its_side) tables.push_back(i);
    }
    return tables;
  }

  model::Finding& find_stray(const SheetTask& task, std::string_view code, std::string key,
                             const Stray& stray) const {
    const TableMapping& table = mapping_.tables[stray.table];
    auto& finding = task.find(code, {0, 0}, table, "sheets");
    finding.severity = mapping_.drift.renamed_sheet;
    finding.cells = {stray.header};
    finding.expected = base::join(table.sheets_written, ", ");
    finding.found = sheet_.name;
    finding.message = {std::move(key),
                       {{"sheet", sheet_.name},
                        {"table", table.id},
                        {"expected", finding.expected},
                        {"other", stray.other.value_or("")}}};
    return finding;
  }

  void report_renamed(const SheetTask& task, const Stray& stray) const {
    find_stray(task, "S04", "finding.S04.sheet", stray);
  }

  // Nothing of it is read; where a table of the mapping shows on it, that one is named.
  void report_unmapped(const SheetTask& task) const {
    for (const Stray& stray : choice_.unread) {
      find_stray(task, "S08", stray.other ? "finding.S08.one-of" : "finding.S08.renamed", stray)
          .severity = model::Severity::error;
    }
    if (!choice_.unread.empty()) return;
    auto& finding = task.find("S08", {0, 0}, nullptr);
    finding.cells.clear();
    finding.message.gaps = {{"sheet", sheet_.name}};
  }

  // From where the mapping says that the table's first block stood.
  void report_moved(const SheetTask& task, const std::vector<BlockPlace>& places) const {
    std::vector<const TableMapping*> seen;
    for (const BlockPlace& place : places) {
      if (place.other_section) continue;
      if (std::find(seen.begin(), seen.end(), place.table) != seen.end()) continue;
      seen.push_back(place.table);
      const CellRef now = task.grid.original(place.anchor);
      if (!place.table->at || *place.table->at == now) continue;
      auto& finding = task.find("S04", place.anchor, *place.table, "at");
      finding.severity = mapping_.drift.moved;
      finding.expected = workbook::a1(*place.table->at);
      finding.found = workbook::a1(now);
      finding.message.gaps = {
          {"table", place.table->id}, {"found", finding.found}, {"expected", finding.expected}};
    }
  }

  void read_tables(const SheetTask& task, const std::vector<std::size_t>& tables,
                   std::vector<bool>& found) {
    std::vector<BlockPlace> places;
    for (const std::size_t i : tables) {
      auto blocks = locate_blocks(task.grid, mapping_.tables[i], labels_, mapping_.locale);
      std::move(blocks.begin(), blocks.end(), std::back_inserter(places));
    }
    std::stable_sort(places.begin(), places.end(), [](const BlockPlace& a, const BlockPlace& b) {
      return std::pair(a.top, a.own_column) < std::pair(b.top, b.own_column);
    });
    settle_rivals(places);
    for (const BlockPlace& place : places) {
      if (!place.other_section)
        found[static_cast<std::size_t>(place.table - mapping_.tables.data())] = true;
    }
    doubt_titles_of_others(mapping_, tables, found, places);
    report_moved(task, places);
    bound_blocks(task.grid, labels_, mapping_.locale, places);
    if (choose_columns(task.grid, labels_, mapping_, places)) {
      for (BlockPlace& place : places) place.last_row = place.first_row - 1;
      bound_blocks(task.grid, labels_, mapping_.locale, places);
    }
    refuse_titles_below(task, tables, found, places);
    take_out_other_sections(task, tables, found, places);
    refuse_unread_headers(task, places);
    make_room(places);
    std::vector<ReadBlock> blocks;
    blocks.reserve(places.size());
    for (const BlockPlace& place : places) blocks.push_back(read_block(task, place, blocks));
    apply_notes(task, blocks);
    for (ReadBlock& block : blocks) {
      settle_by_totals(task, block);
      report_blanks(task, block);
      check_month_order(task, block);
      check_date_order(task, block);
      check_fractions(task, block);
      mark_inside(task.grid, block.place);
      if (!task.grid.on_its_side()) places_.push_back(std::move(block.place));
    }
  }

  static bool has_any(const Grid& grid) {
    std::uint32_t row = 0;
    while (row < grid.rows() && grid.filled_columns(row).empty()) ++row;
    return row < grid.rows();
  }

  // A large table is room for millions of figures: to make it at once takes half of the memory
  // that growing into it takes. No table has more figures than places, and few have far more than
  // cells.
  void make_room(const std::vector<BlockPlace>& places) {
    constexpr std::size_t large = 10'000;
    std::size_t figures = 0;
    for (const BlockPlace& place : places) {
      const std::size_t rows = place.has_rows() ? place.last_row + 1 - place.first_row : 0;
      figures += rows * place.columns_of(BlockColumn::Kind::data).size();
    }
    figures = std::min(figures, sheet_.cells.size());
    auto& observations = out_.data.observations;
    if (figures < large || observations.size() + figures <= observations.capacity()) return;
    const std::size_t grown = observations.empty() ? 0 : 2 * observations.capacity();
    observations.reserve(std::max(observations.size() + figures, grown));
    base::prefer_large_pages(observations.data(),
                             observations.capacity() * sizeof(model::Observation));
  }

  // Those that are accounted for no longer matter.
  void mark_inside(const Grid& grid, const BlockPlace& place) {
    grid.visit_others(claimed_, place.top, place.last_row + 1, [&](CellRef at, std::size_t number) {
      if (place.spans_column(at.column)) inside_.insert(number);
    });
  }

  const workbook::Workbook& book_;
  const workbook::Sheet& sheet_;
  const Mapping& mapping_;
  const SheetChoice& choice_;
  const LabelReader& labels_;
  const Origin& origin_;
  Submission& out_;
  RoleLog* roles_;
  std::uint16_t sheet_number_;
  CellSet claimed_;
  CellSet inside_;  // cells that lie within a block
  std::vector<BlockPlace> places_;
};

}  // namespace

bool SheetTask::claim(CellRef grid_place, model::CellRole role, const TableMapping* table,
                      std::optional<CellRef> by) const {
  const workbook::Cell* cell = grid.cell(grid_place);
  return cell == nullptr || claim_cell(*cell, grid_place, role, table, by);
}

bool SheetTask::claim_cell(const workbook::Cell& cell, CellRef grid_place, model::CellRole role,
                           const TableMapping* table, std::optional<CellRef> by) const {
  const std::size_t number = grid.number_of(cell);
  if (claimed.contains(number)) return false;
  claimed.insert(number);
  if (roles != nullptr) roles->account(grid, grid_place, role, table, by);
  return true;
}

model::Source SheetTask::source(CellRef grid_place) const {
  return {0, sheet_number, grid.original(grid_place)};
}

model::Finding& SheetTask::find(std::string_view code, CellRef grid_place,
                                const TableMapping* table) const {
  auto finding = model::make_finding(code);
  finding.file = origin.name;
  finding.sheet = grid.sheet().name;
  const CellRef place = grid.original(grid_place);
  finding.cells = {{place, place}};
  if (table != nullptr) {
    finding.mapping_file = mapping.file;
    finding.mapping_line = table->line;
    finding.table = table->id;
  }
  out.findings.push_back(std::move(finding));
  return out.findings.back();
}

model::Finding& SheetTask::find(std::string_view code, CellRef grid_place,
                                const TableMapping& table, std::string_view key) const {
  auto& finding = find(code, grid_place, &table);
  finding.mapping_line = table.line_of(key);
  return finding;
}

Submission extract(const workbook::Workbook& book, const Mapping& mapping, const Origin& origin,
                   model::CellAccounts* accounts) {
  Submission out(*mapping.model);
  note_reading(book, mapping, origin.now, out.evidence);
  out.data.files.push_back({origin.name, origin.sha256, mapping.id});
  const LabelReader labels(mapping, origin.now, origin.language);
  std::vector<bool> found(mapping.tables.size());
  std::optional<RoleLog> roles;
  if (accounts != nullptr) roles.emplace(mapping, *accounts);
  const auto choices = choose_sheets(book, mapping, labels);
  for (const workbook::Sheet& sheet : book.sheets) {
    const SheetChoice& choice = choices[static_cast<std::size_t>(&sheet - book.sheets.data())];
    SheetReader(book, sheet, mapping, choice, labels, origin, out, roles ? &*roles : nullptr)
        .run(found);
    // Where it stands on a sheet of another name, the finding of that sheet says so.
    for (const Stray& stray : choice.unread) found[stray.table] = true;
  }
  if (roles) roles->settle(out.data);
  for (std::size_t i = 0; i < mapping.tables.size(); ++i) {
    if (!found[i] && !mapping.tables[i].optional) {
      report_missing_table(mapping.tables[i], mapping, book, origin, out.findings);
    }
  }
  check_file_name(mapping, origin, out);
  report_expected(mapping, origin, out);
  return out;
}

}  // namespace bijlage::mapping
