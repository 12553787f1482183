#include "mapping/grid.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;

namespace {

bool has_value(const workbook::Sheet& sheet, const Cell& cell) {
  if (cell.kind == CellKind::blank) return false;
  return cell.kind != CellKind::text || !base::trim(sheet.text(cell)).empty();
}

}  // namespace

Grid::Grid(const workbook::Workbook& book, const workbook::Sheet& sheet,
           const config::Locale& locale, bool on_its_side)
    : book_(book), sheet_(sheet), locale_(locale), on_its_side_(on_its_side) {
  extent_ = original(sheet.extent());
  columns_of_row_.resize(extent_.row);
  for (const Cell& cell : sheet.cells) {
    if (!has_value(sheet, cell)) continue;
    const CellRef at = original(cell.ref());  // turning is its own inverse
    columns_of_row_[at.row].push_back(at.column);
  }
}

const Cell* Grid::cell(CellRef at) const {
  const Cell* found = sheet_.find(original(at));
  return found != nullptr && has_value(sheet_, *found) ? found : nullptr;
}

std::string Grid::shown(CellRef at) const {
  const Cell* found = cell(at);
  if (found == nullptr) return {};
  return workbook::shown_text(book_, sheet_, *found, number_signs(locale_));
}

const Label& Grid::label(CellRef at) const {
  static const Label none;
  if (empty(at)) return none;
  const auto [entry, is_new] = labels_.try_emplace(shown(at));
  if (is_new) {
    Marked marked = take_marks_off(entry->first, locale_);
    entry->second.folded = base::fold(marked.text);
    entry->second.text = std::move(marked.text);
    entry->second.marks = std::move(marked.marks);
  }
  return entry->second;
}

std::vector<CellRef> Grid::filled() const {
  std::vector<CellRef> places;
  for (std::uint32_t row = 0; row < extent_.row; ++row) {
    for (const std::uint32_t column : columns_of_row_[row]) places.push_back({row, column});
  }
  return places;
}

const std::vector<std::uint32_t>& Grid::filled_columns(std::uint32_t row) const {
  static const std::vector<std::uint32_t> none;
  return row < columns_of_row_.size() ? columns_of_row_[row] : none;
}

bool matches_any(std::string_view folded, const std::vector<std::string>& globs) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return base::matches_glob(folded, glob); });
}

workbook::NumberSigns number_signs(const config::Locale& locale) {
  return {locale.decimal_sign, locale.group_signs.empty() ? "" : locale.group_signs.front()};
}

}  // namespace bijlage::mapping
