#include "mapping/extract.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/locate.hpp"
#include "mapping/sheet_extract.hpp"
#include "model/finding_catalogue.hpp"

namespace bijlage::mapping {

using workbook::Cell;
using workbook::CellRef;

namespace {

std::size_t cell_number(const workbook::Sheet& sheet, CellRef at) {
  return static_cast<std::size_t>(sheet.find(at) - sheet.cells.data());
}

/// Reads one sheet by all tables of the mapping that are for it.
class SheetReader {
 public:
  SheetReader(const workbook::Workbook& book, const workbook::Sheet& sheet, const Mapping& mapping,
              const LabelReader& labels, const Origin& origin, Submission& out)
      : book_(book),
        sheet_(sheet),
        mapping_(mapping),
        labels_(labels),
        origin_(origin),
        out_(out),
        sheet_number_(out.data.intern_sheet(sheet.name)),
        claimed_(sheet.cells.size()) {}

  /// `found[i]` is set where a block of table i was met.
  void run(std::vector<bool>& found) {
    const std::string name = base::fold(sheet_.name);
    bool wanted = false;
    for (const bool on_its_side : {false, true}) {
      std::vector<std::size_t> tables;
      for (std::size_t i = 0; i < mapping_.tables.size(); ++i) {
        const TableMapping& table = mapping_.tables[i];
        const bool here = table.sheets.empty() || matches_any(name, table.sheets);
        if (here && table.on_its_side == on_its_side) tables.push_back(i);
      }
      wanted = wanted || !tables.empty();
      if (!tables.empty()) read_tables(tables, on_its_side, found);
    }
    const Grid grid(book_, sheet_, mapping_.locale, false);
    const SheetTask task = task_of(grid);
    if (wanted) {
      report_unclaimed(task);
    } else if (!sheet_.cells.empty()) {
      auto& finding = task.find("S08", {0, 0}, nullptr);
      finding.cells.clear();
      finding.message.gaps = {{"sheet", sheet_.name}};
    }
  }

 private:
  SheetTask task_of(const Grid& grid) {
    return {mapping_, grid, labels_, origin_, out_, sheet_number_, claimed_};
  }

  void read_tables(const std::vector<std::size_t>& tables, bool on_its_side,
                   std::vector<bool>& found) {
    const Grid grid(book_, sheet_, mapping_.locale, on_its_side);
    const SheetTask task = task_of(grid);
    std::vector<BlockPlace> places;
    for (const std::size_t i : tables) {
      auto blocks = locate_blocks(grid, mapping_.tables[i], labels_, mapping_.locale);
      found[i] = found[i] || !blocks.empty();
      std::move(blocks.begin(), blocks.end(), std::back_inserter(places));
    }
    std::sort(places.begin(), places.end(), [](const BlockPlace& a, const BlockPlace& b) {
      return std::pair(a.top, a.first_column()) < std::pair(b.top, b.first_column());
    });
    bound_blocks(grid, mapping_.locale, places);
    std::vector<ReadBlock> blocks;
    blocks.reserve(places.size());
    for (const BlockPlace& place : places) blocks.push_back(read_block(task, place));
    apply_notes(task, blocks);
    for (ReadBlock& block : blocks) settle_by_totals(task, block);
    for (const ReadBlock& block : blocks) places_.push_back(block.place);
  }

  bool inside_block(CellRef at) const {
    return std::any_of(places_.begin(), places_.end(), [&](const BlockPlace& place) {
      const CellRef here = place.table->on_its_side ? CellRef{at.column, at.row} : at;
      return here.row >= place.top && here.row <= place.last_row && place.spans_column(here.column);
    });
  }

  // Text outside every table is a title or an explanation; a figure there, or anything inside a
  // table that nothing accounts for, is told.
  void report_unclaimed(const SheetTask& task) {
    for (const CellRef at : task.grid.filled()) {
      if (task.is_claimed(at)) continue;
      const Reading reading = read_cell_figure_of(task, at);
      const bool figure = reading.kind == Reading::Kind::figure;
      if (!figure && !inside_block(at)) continue;
      auto& finding = task.find("S05", at, nullptr);
      finding.raw = task.grid.shown(at);
      finding.message.gaps = {{"text", finding.raw}};
    }
  }

  static Reading read_cell_figure_of(const SheetTask& task, CellRef at) {
    const Cell* cell = task.grid.cell(at);
    if (cell->kind == workbook::CellKind::text) {
      return read_figure(task.grid.sheet().text(*cell), task.locale());
    }
    Reading reading;
    reading.kind = Reading::Kind::figure;
    return reading;
  }

  const workbook::Workbook& book_;
  const workbook::Sheet& sheet_;
  const Mapping& mapping_;
  const LabelReader& labels_;
  const Origin& origin_;
  Submission& out_;
  std::uint16_t sheet_number_;
  std::vector<bool> claimed_;
  std::vector<BlockPlace> places_;
};

void report_missing_table(const TableMapping& table, const Mapping& mapping, const Origin& origin,
                          model::Findings& findings) {
  auto finding = model::make_finding("S01");
  finding.file = origin.name;
  finding.mapping_file = mapping.file;
  finding.mapping_line = table.line;
  finding.expected = base::join(table.header.empty() ? table.start : table.header, ", ");
  finding.message.gaps = {{"table", table.id},
                          {"sheet", base::join(table.sheets, ", ")},
                          {"expected", finding.expected}};
  findings.push_back(std::move(finding));
}

}  // namespace

bool SheetTask::is_claimed(CellRef grid_place) const {
  return claimed[cell_number(grid.sheet(), grid.original(grid_place))];
}

bool SheetTask::claim(CellRef grid_place) const {
  if (grid.empty(grid_place)) return true;
  const auto number = cell_number(grid.sheet(), grid.original(grid_place));
  if (claimed[number]) return false;
  claimed[number] = true;
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
  }
  out.findings.push_back(std::move(finding));
  return out.findings.back();
}

Submission extract(const workbook::Workbook& book, const Mapping& mapping, const Origin& origin) {
  Submission out(*mapping.model);
  out.data.files.push_back({origin.name, origin.sha256, mapping.id});
  const LabelReader labels(mapping, origin.now, origin.language);
  std::vector<bool> found(mapping.tables.size());
  for (const workbook::Sheet& sheet : book.sheets) {
    SheetReader(book, sheet, mapping, labels, origin, out).run(found);
  }
  for (std::size_t i = 0; i < mapping.tables.size(); ++i) {
    if (!found[i] && !mapping.tables[i].optional) {
      report_missing_table(mapping.tables[i], mapping, origin, out.findings);
    }
  }
  return out;
}

}  // namespace bijlage::mapping
