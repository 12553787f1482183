#pragma once

#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "answers/answer_book.hpp"
#include "writers/xlsx_styles.hpp"

namespace bijlage::writers {

/// Where a sheet's chart goes and how large it is, in pixels.
struct ChartPlace {
  lxw_row_t row = 0;
  lxw_col_t column = 0;
  int width = 0;
  int height = 0;
};

/// Draws a line chart: lines that differ in dash and marker, not by colour alone.
void draw_chart(lxw_workbook* book, lxw_worksheet* sheet, const std::string& sheet_name,
                const answers::Chart& chart, const ChartPlace& place, const XlsxStyles& styles);

}  // namespace bijlage::writers
