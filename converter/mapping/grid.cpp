#include "mapping/grid.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;

namespace {

constexpr std::uint32_t no_cell = std::numeric_limits<std::uint32_t>::max();

bool has_value(const workbook::Sheet& sheet, const Cell& cell) {
  if (cell.kind == CellKind::blank) return false;
  return cell.kind != CellKind::text || !base::trim(sheet.text(cell)).empty();
}

}  // namespace

Grid::Grid(const workbook::Workbook& book, const workbook::Sheet& sheet,
           const config::Locale& locale, bool on_its_side)
    : book_(book), sheet_(sheet), locale_(locale), on_its_side_(on_its_side) {
  extent_ = original(sheet.extent());
  row_begin_.assign(std::size_t{extent_.row} + 1, 0);
  std::vector<bool> filled(sheet.cells.size());
  for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
    filled[i] = has_value(sheet, sheet.cells[i]);
    // Turning is its own inverse.
    if (filled[i]) ++row_begin_[original(sheet.cells[i].ref()).row + std::size_t{1}];
  }
  for (std::size_t row = 1; row < row_begin_.size(); ++row) row_begin_[row] += row_begin_[row - 1];
  columns_.resize(row_begin_.back());
  numbers_.assign(row_begin_.back(), no_cell);
  std::vector<std::size_t> next = row_begin_;
  for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
    if (!filled[i]) continue;
    const CellRef at = original(sheet.cells[i].ref());
    const std::size_t entry = next[at.row]++;
    columns_[entry] = at.column;
    numbers_[entry] = static_cast<std::uint32_t>(i);
  }
  label_of_cell_.resize(sheet.cells.size());
}

const Cell* Grid::cell(CellRef at) const {
  const auto columns = filled_columns(at.row);
  const auto found = std::lower_bound(columns.begin(), columns.end(), at.column);
  if (found == columns.end() || *found != at.column) return nullptr;
  const auto entry = row_begin_[at.row] + static_cast<std::size_t>(found - columns.begin());
  return &sheet_.cells[numbers_[entry]];
}

std::optional<CellRef> Grid::merged_from(CellRef at) const {
  if (sheet_.merges.empty() || !empty(at)) return std::nullopt;
  const workbook::CellRange* merge = sheet_.merge_at(original(at));
  if (merge == nullptr) return std::nullopt;
  const CellRef first = original(merge->first);
  return empty(first) ? std::nullopt : std::optional(first);
}

bool Grid::reaches(CellRef from, CellRef to) const {
  if (sheet_.merges.empty()) return true;
  const workbook::CellRange* merge = sheet_.merge_at(original(from));
  return merge == nullptr || merge->contains(original(to));
}

std::string Grid::shown(CellRef at) const {
  const Cell* found = cell(at);
  if (found == nullptr) return {};
  return workbook::shown_text(book_, sheet_, *found, number_signs(locale_));
}

// "2019-01-01" that shows as "januari" names no year, whatever year the program keeps.
std::string Grid::month_name(std::string_view iso_date) const {
  const int number = (iso_date[5] - '0') * 10 + (iso_date[6] - '0');
  const auto month = static_cast<std::size_t>(number);
  const auto& names = locale_.periods.month_names;
  return month <= names.size() && month > 0 ? names[month - 1] : std::string(iso_date);
}

// A year is often formatted as an amount: what shows as 2.017 is the label 2017.
std::string Grid::label_text(const Cell& cell) const {
  using Kind = workbook::NumberFormat::Kind;
  if (cell.kind == CellKind::number) {
    const auto& format = book_.formats[cell.format];
    const auto number = base::Decimal::from_double(cell.number);
    const bool plain = format.kind == Kind::number && format.prefix.empty() &&
                       format.suffix.empty() && format.leading_zeros < 2 && format.thousands == 0;
    if (plain && number && number->is_whole()) return number->to_string();
  }
  std::string text = workbook::shown_text(book_, sheet_, cell, number_signs(locale_));
  // A date that shows as "jan-17" or "2017" is that month or year: "2017-01", "2017".
  if (cell.kind == CellKind::date) {
    constexpr std::size_t year = 4;
    constexpr std::size_t year_and_month = 7;
    const auto& format = book_.formats[cell.format];
    if (!format.shows_month) return text.substr(0, year);
    if (!format.shows_day && !format.shows_year) return month_name(text);
    if (!format.shows_day) return text.substr(0, year_and_month);
  }
  return text;
}

const Label& Grid::label(CellRef at) const {
  static const Label none;
  const Cell* found = cell(at);
  if (found == nullptr) return none;
  const Label*& known = label_of_cell_[number_of(*found)];
  if (known != nullptr) return *known;
  const auto [entry, is_new] = labels_.try_emplace(label_text(*found));
  if (is_new) {
    Marked marked = take_marks_off(entry->first, locale_);
    entry->second.folded = base::fold(marked.text);
    entry->second.text = std::move(marked.text);
    entry->second.marks = std::move(marked.marks);
  }
  known = &entry->second;
  return *known;
}

std::vector<CellRef> Grid::filled() const {
  std::vector<CellRef> places;
  places.reserve(columns_.size());
  for (std::uint32_t row = 0; row < extent_.row; ++row) {
    for (const std::uint32_t column : filled_columns(row)) places.push_back({row, column});
  }
  return places;
}

std::span<const std::uint32_t> Grid::filled_columns(std::uint32_t row) const {
  if (row >= extent_.row) return {};
  return std::span(columns_).subspan(row_begin_[row], row_begin_[row + 1] - row_begin_[row]);
}

bool matches_any(std::string_view folded, const std::vector<std::string>& globs) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return base::matches_glob(folded, glob); });
}

workbook::NumberSigns number_signs(const config::Locale& locale) {
  return {locale.decimal_sign, locale.group_signs.empty() ? "" : locale.group_signs.front()};
}

}  // namespace bijlage::mapping
