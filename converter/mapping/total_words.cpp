#include "mapping/total_words.hpp"

#include <algorithm>

#include "mapping/value.hpp"

namespace bijlage::mapping {
namespace {

bool names_its_totals(const TableMapping& table) {
  return std::any_of(table.totals.begin(), table.totals.end(),
                     [](const TotalRule& rule) { return !rule.labels.empty(); });
}

std::optional<base::Decimal> figure_at(const Grid& grid, workbook::CellRef at,
                                       const config::Locale& locale) {
  const workbook::Cell* cell = grid.cell(at);
  if (cell == nullptr) return std::nullopt;
  if (cell->kind == workbook::CellKind::number) {
    return base::Decimal::from_cell(cell->number);
  }
  if (cell->kind != workbook::CellKind::text) return std::nullopt;
  const Reading reading = read_figure(grid.sheet().text(*cell), locale);
  if (reading.kind != Reading::Kind::figure) return std::nullopt;
  return reading.number;
}

}  // namespace

bool begins_as_total(const Label& label, const TableMapping& table, const config::Locale& locale) {
  if (names_its_totals(table)) return false;
  return std::any_of(locale.total_words.begin(), locale.total_words.end(), [&](const auto& word) {
    return label.folded == word ||
           (label.folded.starts_with(word) && label.folded[word.size()] == ' ');
  });
}

TotalWords total_words(const Label& label, const LabelRole& role, const TableMapping& table,
                       const LabelReader& labels, const config::Locale& locale) {
  if (const TotalRule* rule = total_rule(label, table, locale)) return {rule, false};
  if (label.empty() || !begins_as_total(label, table, locale)) return {};
  if (labels.read(label, role, table)) return {};
  const std::string first_word = label.folded.substr(0, label.folded.find(' '));
  return {&table.totals.front(), !matches_any(first_word, locale.total_labels)};
}

bool sums_up(const Grid& grid, const BlockPlace& place, std::uint32_t row,
             const config::Locale& locale) {
  struct Sum {
    std::uint32_t column;
    base::Decimal total;
    base::Decimal so_far;
  };
  std::vector<Sum> sums;
  for (const std::uint32_t column : place.columns_of(BlockColumn::Kind::data)) {
    if (const auto figure = figure_at(grid, {row, column}, locale)) {
      sums.push_back({column, *figure, {}});
    }
  }
  const base::Decimal zero;
  const bool nothing =
      std::all_of(sums.begin(), sums.end(), [&](const Sum& sum) { return sum.total == zero; });
  if (nothing) return false;
  std::size_t rows = 0;
  for (std::uint32_t above = row; above-- > place.first_row;) {
    if (total_rule(grid.label({above, place.first_column()}), *place.table, locale)) continue;
    bool all = true;
    for (Sum& sum : sums) {
      if (const auto figure = figure_at(grid, {above, sum.column}, locale)) {
        sum.so_far = sum.so_far + *figure;
      }
      all = all && sum.so_far == sum.total;
    }
    // One row alone may well say the same.
    if (++rows > 1 && all) return true;
  }
  return false;
}

}  // namespace bijlage::mapping
