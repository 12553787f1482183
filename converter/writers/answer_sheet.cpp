#include "writers/answer_sheet.hpp"

#include <cstdint>
#include <vector>

#include "writers/answer_cells.hpp"
#include "writers/answer_chart.hpp"
#include "writers/answer_chart_place.hpp"
#include "writers/lib_xlsxwriter.hpp"
#include "writers/xlsx_file.hpp"
#include "writers/xlsx_text.hpp"
#include "writers/xlsx_widths.hpp"

namespace bijlage::writers {
namespace {

using answers::ColumnKind;
using answers::Sheet;
using answers::Table;

constexpr std::uint8_t a4 = 9;
/// More than this of row labels is not frozen: it would leave no room to scroll.
constexpr double most_frozen = 46;

lxw_row_t last_row(const Sheet& sheet) { return sheet.place(sheet.table->rows.size() - 1, 0).row; }

lxw_col_t last_column(const Table& table) {
  return static_cast<lxw_col_t>(table.columns.size() - 1);
}

void write_page(lxw_worksheet* into, const Sheet& sheet, const SheetContext& context) {
  lxw().worksheet_set_landscape(into);
  lxw().worksheet_set_paper(into, a4);
  lxw().worksheet_fit_to_pages(into, 1, 0);
  constexpr double side = 0.5;
  constexpr double end = 0.65;
  lxw().worksheet_set_margins(into, side, side, end, end);
  lxw().worksheet_gridlines(into, LXW_HIDE_ALL_GRIDLINES);
  require(lxw().worksheet_set_footer(into, context.footer.c_str()));
  if (sheet.table) {
    require(lxw().worksheet_repeat_rows(into, sheet.header_row(), sheet.header_row()));
  }
}

void set_row_height(lxw_worksheet* into, lxw_row_t row, double height) {
  if (height > line_height) {
    require(lxw().worksheet_set_row(into, row, height, nullptr));
  }
}

void write_top(CellWriter& cells, const Sheet& sheet) {
  cells.write_line(0, sheet.title, Look::title, nullptr);
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    const answers::Line& line = sheet.lines[i];
    const auto row = static_cast<lxw_row_t>(i + 1);
    Look look = Look::line;
    if (line.style == answers::Line::Style::sentence) {
      look = Look::sentence;
    } else if (line.style == answers::Line::Style::remark) {
      look = Look::remark;
    }
    cells.write_line(row, line.text, line.link ? Look::line_link : look,
                     line.link ? &*line.link : nullptr);
  }
}

/// A table in Excel's sense, so that programs that read aloud know its header; its look is ours.
void declare_table(lxw_worksheet* into, const Sheet& sheet, const std::string& name,
                   const SheetContext& context) {
  const Table& table = *sheet.table;
  std::vector<std::string> titles;
  titles.reserve(table.columns.size());
  std::vector<lxw_table_column> columns(table.columns.size());
  std::vector<lxw_table_column*> pointers;
  const std::vector<std::string> unique = unique_titles(table);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    titles.push_back(unique[i]);
    columns[i].header = titles.back().data();
    Style style{table.columns[i].kind == ColumnKind::number ? Look::number_header : Look::header};
    style.indented = follows_numbers(table, i);
    columns[i].header_format = context.styles->get(style);
    pointers.push_back(&columns[i]);
  }
  pointers.push_back(nullptr);
  std::string table_name = "t_" + name;
  lxw_table_options options{};
  options.name = table_name.data();
  options.no_autofilter = LXW_TRUE;
  options.no_banded_rows = LXW_TRUE;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 0;
  options.columns = pointers.data();
  require(lxw().worksheet_add_table(into, sheet.header_row(), 0, last_row(sheet),
                                    last_column(table), &options));
}

/// Numbers that are texts as written, and sums beside sums, are meant: no warning triangles.
void quieten(lxw_worksheet* into, const Sheet& sheet) {
  const workbook::CellRange range{sheet.place(0, 0), sheet.place(sheet.table->rows.size() - 1,
                                                                 sheet.table->columns.size() - 1)};
  const std::string cells = workbook::a1(range);
  for (const std::uint8_t kind :
       {LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_FORMULA_DIFFERS, LXW_IGNORE_FORMULA_RANGE}) {
    require(lxw().worksheet_ignore_errors(into, kind, cells.c_str()));
  }
}

void name_table(const Sheet& sheet, const std::string& sheet_name, const std::string& name,
                lxw_workbook* book) {
  const workbook::CellRef first{sheet.header_row(), 0};
  const workbook::CellRef last{last_row(sheet), last_column(*sheet.table)};
  const auto absolute = [](workbook::CellRef cell) {
    return "$" + workbook::column_name(cell.column) + "$" + std::to_string(cell.row + 1);
  };
  const std::string formula =
      "=" + quoted_sheet(sheet_name) + "!" + absolute(first) + ":" + absolute(last);
  require(lxw().workbook_define_name(book, name.c_str(), formula.c_str()));
}

void freeze(lxw_worksheet* into, const Sheet& sheet, const std::vector<double>& widths) {
  double width = 0;
  lxw_col_t labels = 0;
  for (const answers::Column& column : sheet.table->columns) {
    if (column.kind != ColumnKind::label) {
      break;
    }
    width += widths[labels];
    ++labels;
  }
  lxw().worksheet_freeze_panes(into, sheet.header_row() + 1,
                               width <= most_frozen ? labels : lxw_col_t{0});
}

void write_table(lxw_worksheet* into, const Sheet& sheet, const std::string& sheet_name,
                 CellWriter& cells, SheetContext& context) {
  const Table& table = *sheet.table;
  const std::string name = defined_name(table.name, context.table_names);
  context.table_names.push_back(name);
  const std::vector<double> widths = column_widths(table);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    require(lxw().worksheet_set_column(into, column, column, widths[i], nullptr));
  }
  declare_table(into, sheet, name, context);
  name_table(sheet, sheet_name, name, context.book);
  set_row_height(into, sheet.header_row(), header_height(table, widths));
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    set_row_height(into, sheet.place(row, 0).row, row_height(table, table.rows[row], widths));
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      Style style;
      style.total = table.rows[row].total;
      style.indented = follows_numbers(table, column);
      cells.write(sheet.place(row, column), table.rows[row].cells[column],
                  table.columns[column].kind, style);
    }
  }
  quieten(into, sheet);
  freeze(into, sheet, widths);
  if (sheet.chart) {
    draw_chart(context.book, into, sheet_name, *sheet.chart, place_chart(sheet, widths),
               *context.styles);
  }
}

}  // namespace

void write_sheet(const Sheet& sheet, const std::string& name, lxw_worksheet* into,
                 SheetContext& context) {
  CellWriter cells(into, context);
  write_page(into, sheet, context);
  constexpr double title_height = 22;
  set_row_height(into, 0, title_height);
  write_top(cells, sheet);
  if (sheet.table) {
    write_table(into, sheet, name, cells, context);
  }
}

}  // namespace bijlage::writers
