#include "mapping/grid.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRef;

Grid::Grid(const workbook::Workbook& book, const workbook::Sheet& sheet,
           const config::Locale& locale, bool on_its_side)
    : book_(book), sheet_(sheet), locale_(locale), on_its_side_(on_its_side) {
  on_its_side ? take_columns_for_rows() : take_rows();
}

// In one go: there may be millions of cells.
void Grid::take_rows() {
  const auto& cells = sheet_.cells;
  extent_.row = cells.empty() ? 0 : cells.back().row + 1;
  row_begin_.resize(std::size_t{extent_.row} + 1);
  std::uint32_t row = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    while (row < cell.row) row_begin_[++row] = static_cast<Entry>(i);
    extent_.column = std::max(extent_.column, cell.column + std::uint32_t{1});
    if (lacks_value(cell)) note_without_value(i);
  }
  if (extent_.row > 0) row_begin_.back() = static_cast<Entry>(cells.size());
}

void Grid::take_columns_for_rows() {
  extent_ = original(sheet_.extent());
  row_begin_.resize(std::size_t{extent_.row} + 1);
  for (std::size_t i = 0; i < sheet_.cells.size(); ++i) {
    const Cell& cell = sheet_.cells[i];
    ++row_begin_[cell.column + std::size_t{1}];
    if (lacks_value(cell)) note_without_value(i);
  }
  for (std::size_t row = 1; row < row_begin_.size(); ++row) row_begin_[row] += row_begin_[row - 1];
  order_.resize(sheet_.cells.size());
  std::vector<Entry> next = row_begin_;
  for (std::size_t i = 0; i < sheet_.cells.size(); ++i) {
    order_[next[sheet_.cells[i].column]++] = static_cast<std::uint32_t>(i);
  }
}

bool Grid::lacks_value(const Cell& cell) const {
  if (cell.kind != CellKind::text) return cell.kind == CellKind::blank;
  // Of nearly every text the first byte says that there is one.
  constexpr char space = ' ';
  constexpr char end_of_ascii = 0x7F;
  const workbook::TextStore* store = cell.own_text ? &sheet_.own_texts : sheet_.shared_texts.get();
  if (store != nullptr && cell.text.length > 0 && cell.text.offset < store->size()) {
    const char first = (*store)[cell.text.offset];
    if (first > space && first < end_of_ascii) return false;
  }
  return base::trim(sheet_.text(cell)).empty();
}

void Grid::note_without_value(std::size_t number) {
  without_value_.resize(sheet_.cells.size());
  without_value_[number] = true;
}

const Cell* Grid::search(CellRef at) const {
  Entry first = row_begin_[at.row];
  const Entry end = row_begin_[at.row + std::size_t{1}];
  for (Entry beyond = end; first < beyond;) {
    const Entry middle = first + (beyond - first) / 2;
    if (column_at(middle) < at.column) {
      first = middle + 1;
    } else {
      beyond = middle;
    }
  }
  if (first == end || column_at(first) != at.column || !has_value(first)) return nullptr;
  return &sheet_.cells[cell_number(first)];
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
    const auto& format = book_.formats[cell.format].section_of(cell.number);
    const auto number = base::Decimal::from_double(cell.number);
    const bool plain = format.kind == Kind::number && format.prefix.empty() &&
                       format.suffix.empty() && format.shows_number && format.leading_zeros < 2 &&
                       format.thousands == 0;
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

const Label& Grid::label_of(const Cell& cell) const {
  const auto content = LabelStore::content_of(cell);
  if (!content) return labels_.of_text(sheet_.text(cell), locale_);
  if (const Label* known = labels_.find(*content)) return *known;
  const Label& label = labels_.of_text(label_text(cell), locale_);
  labels_.remember(*content, label);
  return label;
}

std::vector<CellRef> Grid::filled() const {
  std::vector<CellRef> places;
  for (std::uint32_t row = 0; row < extent_.row; ++row) {
    for (const std::uint32_t column : filled_columns(row)) places.push_back({row, column});
  }
  return places;
}

bool matches_any(std::string_view folded, const std::vector<std::string>& globs) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return base::matches_glob(folded, glob); });
}

workbook::NumberSigns number_signs(const config::Locale& locale) {
  return {locale.decimal_sign, locale.group_signs.empty() ? "" : locale.group_signs.front()};
}

}  // namespace bijlage::mapping
