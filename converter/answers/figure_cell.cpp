#include "answers/figure_cell.hpp"

#include <algorithm>

#include "answers/symbols.hpp"

namespace bijlage::answers {
namespace {

using normalise::Figure;
using questions::AskedTable;

/// More would show binary noise of a submitted workbook, not a figure.
constexpr int most_decimals = 6;

const Figure* figure_at(const AskedTable& asked, std::size_t row, std::size_t column) {
  if (row >= asked.figures.size() || column >= asked.figures[row].size()) {
    return nullptr;
  }
  const std::optional<Figure>& figure = asked.figures[row][column];
  return figure ? &*figure : nullptr;
}

std::optional<TotalParts> find_total(const std::vector<questions::TotalOf>& totals, std::size_t at,
                                     bool down) {
  for (const questions::TotalOf& total : totals) {
    if (total.at == at) {
      TotalParts found{down, total.over};
      std::sort(found.parts.begin(), found.parts.end());
      return found;
    }
  }
  return std::nullopt;
}

/// The sum of the parts that have a value, as the sheet will compute it; nothing without any.
std::optional<base::Decimal> sum_shown(const AskedTable& asked, const TotalParts& total,
                                       std::size_t row, std::size_t column) {
  std::optional<base::Decimal> sum;
  for (const std::size_t part : total.parts) {
    const Figure* figure = part_figure(asked, total, part, row, column);
    if (figure != nullptr && figure->value) {
      sum = sum.value_or(base::Decimal()) + *figure->value;
    }
  }
  return sum;
}

/// The parts' cells, neighbours taken together.
std::vector<workbook::CellRange> ranges(const LaidTable& laid, const TotalParts& total,
                                        std::size_t row, std::size_t column) {
  std::vector<workbook::CellRange> found;
  std::size_t previous = 0;
  for (const std::size_t part : total.parts) {
    const workbook::CellRef cell = total.down ? laid.place(part, column) : laid.place(row, part);
    if (!found.empty() && part == previous + 1) {
      found.back().last = cell;
    } else {
      found.push_back({cell, cell});
    }
    previous = part;
  }
  return found;
}

}  // namespace

ColumnStyle column_style(const AskedTable& asked, std::size_t column) {
  ColumnStyle style;
  if (column < asked.column_decimals.size()) {
    style.decimals = asked.column_decimals[column];
  }
  style.share = column < asked.column_units.size() && asked.column_units[column] == "PC";
  for (std::size_t row = 0; row < asked.rows.size(); ++row) {
    const Figure* figure = figure_at(asked, row, column);
    if (figure != nullptr && figure->value) {
      style.decimals = std::max(style.decimals, std::min(figure->value->decimals(), most_decimals));
    }
  }
  return style;
}

std::optional<TotalParts> parts_of(const AskedTable& asked, std::size_t row, std::size_t column) {
  std::optional<TotalParts> down = find_total(asked.row_totals, row, true);
  return down ? down : find_total(asked.column_totals, column, false);
}

const Figure* part_figure(const AskedTable& asked, const TotalParts& total, std::size_t part,
                          std::size_t row, std::size_t column) {
  return total.down ? figure_at(asked, part, column) : figure_at(asked, row, part);
}

Cell figure_cell(const LaidTable& laid, std::size_t row, std::size_t column,
                 const ColumnStyle& style) {
  const AskedTable& asked = *laid.asked;
  const Figure* figure = figure_at(asked, row, column);
  if (figure == nullptr) {
    // Not asked, such as a total that the model refuses.
    return Symbol{std::string(missing_symbol(model::MissingReason::not_existing))};
  }
  if (!figure->value) {
    return Symbol{std::string(missing_symbol(*figure))};
  }
  const Number number{*figure->value, style.decimals, style.share};
  const std::optional<TotalParts> total = parts_of(asked, row, column);
  // A total of something else than what the table shows must not look like a sum of it.
  if (total && sum_shown(asked, *total, row, column) == figure->value) {
    return Total{ranges(laid, *total, row, column), number};
  }
  return number;
}

}  // namespace bijlage::answers
