#include "mapping/block_units.hpp"

#include <algorithm>

#include "mapping/block_columns.hpp"
#include "mapping/label_tail.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

// Titles stand a few lines over their table, sources a few lines under it.
constexpr std::uint32_t lines_over = 5;
constexpr std::uint32_t lines_under = 4;
constexpr std::uint32_t unit_rows = 2;
// What is longer is prose: thousands may be spoken of there without counting in them.
constexpr std::size_t longest_caption = 100;

}  // namespace

std::string_view unit_of(const model::Model& model, const std::string& measure,
                         const TableMapping& table) {
  if (!table.unit.empty()) return table.unit;
  const model::Measure* known = model.find_measure(measure);
  return known == nullptr ? std::string_view() : known->unit;
}

BlockUnits::BlockUnits(const SheetTask& task, const BlockPlace& place)
    : task_(task), place_(place), table_(*place.table) {
  if (!place.header_rows.empty()) read_columns();
  read_around();
  check_scale();
}

void BlockUnits::read_columns() {
  for (const BlockColumn& entry : place_.columns) {
    const CellRef at = header_cell(task_.grid, place_.header_rows, entry.column);
    // "Kanaal (in %)" in the corner is about the figures.
    if (entry.kind == Kind::label && !unit_over_) {
      auto unit = label_tail(task_.grid.label(at).folded, task_.locale()).unit;
      if (!unit.empty()) unit_over_.emplace(at, std::move(unit));
    }
    if (entry.kind != Kind::data && entry.kind != Kind::total) continue;
    const auto scale = label_tail(task_.grid.label(at).folded, task_.locale()).scale;
    if (scale) by_column_.emplace(entry.column, Named{at, *scale});
  }
}

// The header, the row of units under it, and the captions over and under the block.
void BlockUnits::read_around() {
  if (place_.title) look_over(place_.title->row);
  const std::uint32_t header =
      place_.header_rows.empty() ? place_.anchor.row : place_.header_rows.front();
  for (std::uint32_t row = place_.top; row < place_.first_row; ++row) {
    row < header ? look_over(row) : look_at(row);
  }
  for (std::uint32_t row = place_.first_row; row < place_.first_row + unit_rows; ++row) {
    if (task_.grid.empty({row, place_.first_column()})) look_at(row);
  }
  for (std::uint32_t i = 1; i <= lines_over && i <= place_.top; ++i) {
    if (!is_caption(place_.top - i)) break;
    look_over(place_.top - i);
  }
  for (std::uint32_t i = 1; i <= lines_under; ++i) {
    const std::uint32_t row = place_.last_row + i;
    if (row >= place_.limit || !is_caption(row)) break;
    look_at(row);
  }
}

// Several texts beside each other are another table's.
bool BlockUnits::is_caption(std::uint32_t row) const {
  const auto columns = task_.grid.filled_columns(row);
  return std::count_if(columns.begin(), columns.end(),
                       [&](std::uint32_t column) { return place_.spans_column(column); }) <= 1;
}

void BlockUnits::look_at(std::uint32_t row) {
  const auto columns = task_.grid.filled_columns(row);
  for (const std::uint32_t column : columns) {
    const CellRef at{row, column};
    if (around_ || by_column_.contains(column)) continue;
    if (!place_.spans_column(column) && columns.size() > 1) continue;
    const Label& label = task_.grid.label(at);
    if (label.text.size() > longest_caption) continue;
    if (const auto scale = scale_named(label.folded, task_.locale())) around_ = Named{at, *scale};
  }
}

// A line over the header may name the unit as well: "Vragen (%)".
void BlockUnits::look_over(std::uint32_t row) {
  look_at(row);
  const auto columns = task_.grid.filled_columns(row);
  if (unit_over_ || !is_caption(row)) return;
  for (const std::uint32_t column : columns) {
    if (!place_.spans_column(column) && columns.size() > 1) continue;
    const Label& label = task_.grid.label({row, column});
    if (label.text.size() > longest_caption || matches_any(label.folded, table_.skip)) continue;
    auto tail = label_tail(label.folded, task_.locale());
    // "Aantal en evolutie (in %)": of which of them it is, nobody can tell.
    const bool one = pieces_of_list(tail.forms.back(), task_.locale()).size() == 1;
    if (one && !tail.unit.empty()) unit_over_.emplace(CellRef{row, column}, std::move(tail.unit));
  }
}

base::Decimal BlockUnits::scale(std::uint32_t column) const {
  if (table_.scale_named.empty()) return table_.scale;
  if (by_column_.contains(column)) return table_.scale;
  // Where one column names its scale and another does not, the other has none.
  if (!by_column_.empty() || !around_) return 1;
  return table_.scale;
}

void BlockUnits::check_scale() const {
  for (const auto& entry : by_column_) {
    if (entry.second.scale != table_.scale) return report_scale(entry.second);
  }
  if (around_ && around_->scale != table_.scale) return report_scale(*around_);
  if (table_.scale_named.empty() || around_ || !by_column_.empty()) return;
  auto& finding = task_.find("V10", {place_.top, place_.first_column()}, &table_);
  finding.expected = table_.scale_named;
  finding.message = {"finding.V10.no-scale", {{"scale", table_.scale_named}, {"table", table_.id}}};
}

void BlockUnits::report_scale(const Named& named) const {
  auto& finding = task_.find("V10", named.at, &table_);
  finding.raw = task_.grid.shown(named.at);
  finding.expected = table_.scale.to_string();
  finding.found = named.scale.to_string();
  finding.message = {"finding.V10.scale",
                     {{"raw", finding.raw},
                      {"table", table_.id},
                      {"used", finding.expected},
                      {"named", finding.found}}};
}

std::string BlockUnits::unit_in_header(std::uint32_t column) const {
  if (place_.header_rows.empty()) return {};
  const CellRef at = header_cell(task_.grid, place_.header_rows, column);
  std::string unit = unit_in(at);
  // A row of units under the header: "aantal", "%".
  for (std::uint32_t row = place_.first_row; unit.empty() && row < place_.first_row + unit_rows;
       ++row) {
    if (!task_.grid.empty({row, place_.first_column()})) break;
    unit = unit_in({row, column});
  }
  if (unit.empty() && place_.header_rows.front() > 0) {
    unit = unit_in({place_.header_rows.front() - 1, column});
  }
  return unit;
}

// At its end, alone, or a percentage of something: "% vragen".
std::string BlockUnits::unit_in(CellRef at) const {
  const workbook::Cell* cell = task_.grid.cell(at);
  if (cell == nullptr || cell->kind != workbook::CellKind::text) return {};
  const std::string& folded = task_.grid.label(at).folded;
  const auto& codes = task_.locale().unit_codes;
  if (const auto whole = codes.find(folded); whole != codes.end()) return whole->second;
  auto unit = label_tail(folded, task_.locale()).unit;
  if (!unit.empty()) return unit;
  for (const auto& [phrase, code] : codes) {
    if (code == "PC" && folded.starts_with(phrase + " ")) return code;
  }
  return {};
}

bool BlockUnits::names_other_unit(std::uint32_t column, const std::string& measure) const {
  const std::string named = unit_in_header(column);
  const std::string_view own = unit_of(*task_.mapping.model, measure, table_);
  if (named.empty() || own.empty() || named == own) return false;
  report_unit(header_cell(task_.grid, place_.header_rows, column), own, named, "finding.V10.unit");
  return true;
}

bool BlockUnits::title_names_other_unit(const std::vector<std::string>& measures) const {
  if (!unit_over_ || measures.empty()) return false;
  std::string_view own;
  for (const std::string& measure : measures) {
    own = unit_of(*task_.mapping.model, measure, table_);
    if (own.empty() || own == unit_over_->second) return false;
  }
  report_unit(unit_over_->first, own, unit_over_->second, "finding.V10.title-unit");
  return true;
}

void BlockUnits::report_unit(CellRef at, std::string_view own, const std::string& named,
                             std::string key) const {
  auto& finding = task_.find("V10", at, &table_);
  finding.raw = task_.grid.shown(at);
  finding.expected = own;
  finding.found = named;
  finding.message = {
      std::move(key),
      {{"raw", finding.raw}, {"table", table_.id}, {"unit", finding.expected}, {"named", named}}};
}

}  // namespace bijlage::mapping
