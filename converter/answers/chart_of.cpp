#include "answers/chart_of.hpp"

#include <algorithm>

#include "answers/figure_cell.hpp"
#include "base/text.hpp"

namespace bijlage::answers {
namespace {

using normalise::Figure;
using questions::AskedTable;

constexpr std::size_t fewest_periods = 6;
constexpr std::size_t most_series = 6;  ///< more lines cannot be told apart in grey

bool is_series_of_periods(const AskedTable& asked) {
  return asked.row_dimensions.size() == 1 &&
         (asked.row_dimensions[0] == "month" || asked.row_dimensions[0] == "quarter");
}

/// The columns to draw: those of one unit, without totals.
std::vector<std::size_t> columns_to_draw(const AskedTable& asked) {
  std::vector<std::size_t> found;
  const auto unit = [&](std::size_t column) {
    return column < asked.column_units.size() ? asked.column_units[column] : std::string();
  };
  for (std::size_t column = 0; column < asked.columns.size(); ++column) {
    if (!asked.columns[column].total && (found.empty() || unit(column) == unit(found.front()))) {
      found.push_back(column);
    }
  }
  return found;
}

bool complete(const AskedTable& asked, std::size_t row, const std::vector<std::size_t>& columns) {
  return std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
    const std::optional<Figure>& figure = asked.figures[row][column];
    return figure && figure->value && (!figure->partial() || figure->original);
  });
}

/// The longest run of rows (totals between them skipped) in which all columns are complete.
std::vector<std::size_t> longest_run(const AskedTable& asked,
                                     const std::vector<std::size_t>& columns) {
  std::vector<std::size_t> longest;
  std::vector<std::size_t> run;
  for (std::size_t row = 0; row < asked.rows.size(); ++row) {
    if (asked.rows[row].total) {
      continue;
    }
    if (!complete(asked, row, columns)) {
      run.clear();
      continue;
    }
    run.push_back(row);
    if (run.size() > longest.size()) {
      longest = run;
    }
  }
  return longest;
}

std::vector<workbook::CellRange> column_ranges(const Sheet& sheet,
                                               const std::vector<std::size_t>& rows,
                                               std::size_t column) {
  std::vector<workbook::CellRange> found;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const workbook::CellRef cell = sheet.place(rows[i], column);
    if (i > 0 && rows[i] == rows[i - 1] + 1) {
      found.back().last = cell;
    } else {
      found.push_back({cell, cell});
    }
  }
  return found;
}

bool any_negative(const AskedTable& asked, const std::vector<std::size_t>& rows,
                  const std::vector<std::size_t>& columns) {
  return std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
    return std::any_of(columns.begin(), columns.end(), [&](std::size_t column) {
      return asked.figures[row][column]->value->is_negative();
    });
  });
}

/// "Bezoeken: laagst 369 (januari 2017), hoogst 15.772 (maart 2018)".
std::string describe_series(const LaidTable& laid, const std::vector<std::size_t>& rows,
                            std::size_t column, int decimals, const Words& words) {
  const AskedTable& asked = *laid.asked;
  const auto by_value = [&](std::size_t a, std::size_t b) {
    return *asked.figures[a][column]->value < *asked.figures[b][column]->value;
  };
  const auto [low, high] = std::minmax_element(rows.begin(), rows.end(), by_value);
  const auto value = [&](std::size_t row) {
    return words.number(*asked.figures[row][column]->value, decimals);
  };
  return words.say("chart.series", {{"series", laid.column_title(column)},
                                    {"low", value(*low)},
                                    {"low-period", laid.row_title(*low)},
                                    {"high", value(*high)},
                                    {"high-period", laid.row_title(*high)}});
}

std::string describe(const LaidTable& laid, const std::vector<std::size_t>& rows,
                     const std::vector<std::size_t>& columns, const Words& words) {
  std::vector<std::string> series;
  series.reserve(columns.size());
  for (const std::size_t column : columns) {
    series.push_back(
        describe_series(laid, rows, column, column_style(*laid.asked, column).decimals, words));
  }
  return words.say("chart.description", {{"first", laid.row_title(rows.front())},
                                         {"last", laid.row_title(rows.back())},
                                         {"series", base::join(series, "; ")}});
}

}  // namespace

std::optional<Chart> chart_of(const LaidTable& laid, const Words& words) {
  const AskedTable& asked = *laid.asked;
  if (!laid.sheet.table || !is_series_of_periods(asked)) {
    return std::nullopt;
  }
  const std::vector<std::size_t> columns = columns_to_draw(asked);
  const std::vector<std::size_t> rows = longest_run(asked, columns);
  if (columns.empty() || columns.size() > most_series || rows.size() < fewest_periods) {
    return std::nullopt;
  }
  const ColumnStyle style = column_style(asked, columns.front());
  Chart chart;
  chart.title = words.say("chart.title", {{"title", asked.title.empty() ? asked.id : asked.title},
                                          {"first", laid.row_title(rows.front())},
                                          {"last", laid.row_title(rows.back())}});
  chart.description = describe(laid, rows, columns, words);
  chart.decimals = style.decimals;
  chart.share = style.share;
  chart.from_zero = !any_negative(asked, rows, columns);
  chart.periods = column_ranges(laid.sheet, rows, laid.levels - 1);
  for (const std::size_t column : columns) {
    chart.series.push_back(
        {laid.column_title(column), column_ranges(laid.sheet, rows, laid.levels + column)});
  }
  return chart;
}

}  // namespace bijlage::answers
