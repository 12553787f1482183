#include "writers/answer_chart_place.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "writers/xlsx_widths.hpp"

namespace bijlage::writers {
namespace {

using answers::Sheet;

/// A table up to this wide, in characters, leaves room on a landscape page for a chart beside it.
constexpr double room_beside = 110;
constexpr int usual_width = 560;  ///< pixels
constexpr int usual_height = 340;
constexpr double pixels_per_character = 7;
constexpr double pixels_per_row = 20;
constexpr double points_per_pixel = 0.75;
/// A landscape A4 page within its margins, in points.
constexpr double print_width = 769;
constexpr double page_height = 501;

double table_pixels(const std::vector<double>& widths) {
  constexpr double padding = 5;
  return std::accumulate(widths.begin(), widths.end(), 0.0) * pixels_per_character +
         static_cast<double>(widths.size()) * padding;
}

/// From the sheet's top to the end of its table, in points.
double height_above(const Sheet& sheet, const std::vector<double>& widths) {
  double height = static_cast<double>(sheet.header_row()) * line_height;
  height += header_height(*sheet.table, widths);
  for (const answers::Row& row : sheet.table->rows) {
    height += row_height(*sheet.table, row, widths);
  }
  return height;
}

/// How many rows to leave free below the table so that the chart stands on one page. The page is
/// scaled to the table's width, and repeats the table's header.
lxw_row_t rows_free(const Sheet& sheet, const std::vector<double>& widths) {
  const double scale = std::min(1.0, print_width / (table_pixels(widths) * points_per_pixel));
  const double page = page_height / scale;
  const double chart = usual_height * points_per_pixel;
  const double top = height_above(sheet, widths) + line_height;
  double end = page;
  while (end < top) {
    end += page - header_height(*sheet.table, widths);
  }
  if (top + chart <= end) {
    return 1;
  }
  return static_cast<lxw_row_t>(std::ceil((end - top) / line_height)) + 2;
}

}  // namespace

ChartPlace place_chart(const Sheet& sheet, const std::vector<double>& widths) {
  const std::size_t rows = sheet.table->rows.size();
  if (std::accumulate(widths.begin(), widths.end(), 0.0) <= room_beside) {
    constexpr double most_rows = 22;
    const double shown = std::min(static_cast<double>(rows), most_rows);
    return {sheet.header_row() + 1, static_cast<lxw_col_t>(widths.size() + 1), usual_width,
            std::max(usual_height, static_cast<int>(shown * pixels_per_row))};
  }
  const lxw_row_t below = sheet.place(rows, 0).row;
  return {below + rows_free(sheet, widths), 0, static_cast<int>(table_pixels(widths)),
          usual_height};
}

}  // namespace bijlage::writers
