#include "mapping/figure_faults.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRef;

/// The labels of one figure that say something of a dimension, each with its place.
class Witnesses {
 public:
  Witnesses(const SheetTask& task, const TableMapping& table, const BlockPlace& place,
            const std::string& dimension)
      : task_(task), table_(table), place_(place), dimension_(dimension) {}

  std::string of(CellRef figure) {
    add_fixed();
    if (table_.file_name.used()) add_name(task_.origin.name);
    if (table_.sheet_name.used()) add_name(task_.grid.sheet().name);
    for (const CellRef heading : place_.headings) add(heading);
    for (const std::uint32_t row : place_.header_rows) add_nearest_left({row, figure.column});
    for (const std::uint32_t column : place_.columns_of(BlockColumn::Kind::label)) {
      add_nearest_above({figure.row, column});
    }
    return base::join(said_, ", ");
  }

 private:
  bool speaks(const Label& label) const {
    if (dimension_ != "period") return task_.labels.resolve(dimension_, label.text).has_value();
    return years_named(label.text) || task_.labels.read_as(label, dimension_, table_);
  }

  void say(const std::string& text, const std::string& where) {
    said_.push_back("“" + text + "”" + (where.empty() ? "" : " (" + where + ")"));
  }

  void add_fixed() {
    if (const auto fixed = fixed_at(task_.mapping, table_, dimension_)) {
      say(fixed->text, fixed->place);
    }
  }

  void add_name(const std::string& name) {
    if (speaks({name, base::fold(name), {}})) say(name, "");
  }

  void add(CellRef at) {
    if (!task_.grid.empty(at) && speaks(task_.grid.label(at))) {
      say(task_.grid.shown(at), workbook::a1(task_.grid.original(at)));
    }
  }

  void add_nearest_left(CellRef at) {
    while (task_.grid.empty(at) && at.column > place_.first_column()) --at.column;
    add(at);
  }

  void add_nearest_above(CellRef at) {
    while (task_.grid.empty(at) && at.row > place_.first_row) --at.row;
    add(at);
  }

  const SheetTask& task_;
  const TableMapping& table_;
  const BlockPlace& place_;
  const std::string& dimension_;
  std::vector<std::string> said_;
};

// Of what is told once a block: the finding that was made of it before, with one more cell in it.
bool was_told(const SheetTask& task, const std::string& matter, CellRef cell, ReadBlock& block) {
  auto& findings = task.out.findings;
  const auto [place, is_new] = block.told.emplace(matter, findings.size());
  if (is_new) return false;
  const CellRef at = task.grid.original(cell);
  auto& cells = findings[place->second].cells;
  if (cells.size() == 1) cells.push_back(cells.front());
  workbook::CellRange& all = cells.back();
  all.first = {std::min(all.first.row, at.row), std::min(all.first.column, at.column)};
  all.last = {std::max(all.last.row, at.row), std::max(all.last.column, at.column)};
  return true;
}

}  // namespace

std::optional<FixedAt> fixed_at(const Mapping& mapping, const TableMapping& table,
                                std::string_view dimension) {
  const std::string name = mapping.file.substr(mapping.file.find_last_of('/') + 1) + ":";
  const auto at = [&](const std::string& text, std::uint32_t line) {
    return FixedAt{text, line, name + std::to_string(line)};
  };
  if (const auto own = table.fixed.find(dimension); own != table.fixed.end()) {
    return at(own->second, table.line_of("fixed"));
  }
  const auto all = mapping.fixed.find(dimension);
  if (all == mapping.fixed.end()) return std::nullopt;
  return at(all->second, mapping.fixed_line);
}

void report_contradiction(const SheetTask& task, const TableMapping& table, CellRef at,
                          const std::string& dimension, ReadBlock& block) {
  const std::string key = "finding.S02.contradiction";
  if (was_told(task, key + dimension, at, block)) return;
  auto& finding = task.find("S02", at, table, "labels");
  if (const auto fixed = fixed_at(task.mapping, table, dimension))
    finding.mapping_line = fixed->line;
  finding.raw = task.grid.shown(at);
  finding.found = Witnesses(task, table, block.place, dimension).of(at);
  finding.message = {key,
                     {{"dimension", task.labels.dimension_label(dimension)},
                      {"labels", finding.found},
                      {"table", table.id}}};
}

void report_open_end(const SheetTask& task, const TableMapping& table, CellRef at,
                     const calendar::Period& period, ReadBlock& block) {
  const std::string key = "finding.P03.open-end";
  if (was_told(task, key, at, block)) return;
  auto& finding = task.find("P03", at, table, "labels");
  finding.raw = task.grid.shown(at);
  finding.found = Witnesses(task, table, block.place, "period").of(at);
  finding.message = {
      key, {{"labels", finding.found}, {"table", table.id}, {"last", period.days.last.iso()}}};
}

void report_incomplete(const SheetTask& task, const TableMapping& table, CellRef at,
                       const std::string& dimension, ReadBlock& block) {
  const std::string key = "finding.S02.incomplete";
  if (was_told(task, key + dimension, at, block)) return;
  auto& finding = task.find("S02", at, &table);
  finding.message = {key,
                     {{"dimension", task.labels.dimension_label(dimension)}, {"table", table.id}}};
  finding.raw = task.grid.shown(at);
}

}  // namespace bijlage::mapping
