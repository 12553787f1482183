#include "writers/answer_chart.hpp"

#include <array>
#include <cstdint>

#include "writers/lib_xlsxwriter.hpp"
#include "writers/xlsx_file.hpp"
#include "writers/xlsx_text.hpp"

namespace bijlage::writers {
namespace {

struct LineLook {
  lxw_color_t colour;
  std::uint8_t dash;
  std::uint8_t marker;
};
constexpr std::array<LineLook, 6> looks{
    {{0x1F3864, LXW_CHART_LINE_DASH_SOLID, LXW_CHART_MARKER_CIRCLE},
     {0xA6500B, LXW_CHART_LINE_DASH_DASH, LXW_CHART_MARKER_SQUARE},
     {0x3B3B3B, LXW_CHART_LINE_DASH_ROUND_DOT, LXW_CHART_MARKER_TRIANGLE},
     {0x2E75B6, LXW_CHART_LINE_DASH_LONG_DASH, LXW_CHART_MARKER_DIAMOND},
     {0x7F7F7F, LXW_CHART_LINE_DASH_DASH_DOT, LXW_CHART_MARKER_X},
     {0x548235, LXW_CHART_LINE_DASH_SQUARE_DOT, LXW_CHART_MARKER_PLUS}}};

constexpr double label_size = 9;
constexpr double chart_title_size = 11;
constexpr float line_width = 1.75F;

std::string absolute(workbook::CellRef cell) {
  return "$" + workbook::column_name(cell.column) + "$" + std::to_string(cell.row + 1);
}

/// `='1'!$A$6:$A$17`, or `=('1'!$A$6:$A$17,'1'!$A$19:$A$24)` where totals stand in between.
std::string reference(const std::string& sheet, const std::vector<workbook::CellRange>& ranges) {
  std::string list;
  for (const workbook::CellRange& range : ranges) {
    list += (list.empty() ? "" : ",") + quoted_sheet(sheet) + "!" + absolute(range.first) + ":" +
            absolute(range.last);
  }
  return ranges.size() == 1 ? "=" + list : "=(" + list + ")";
}

void add_series(lxw_chart* drawn, const std::string& sheet, const answers::Chart& chart,
                std::size_t number) {
  const answers::Chart::Series& series = chart.series[number];
  lxw_chart_series* line = lxw().chart_add_series(drawn, reference(sheet, chart.periods).c_str(),
                                                  reference(sheet, series.values).c_str());
  if (line == nullptr) {
    require(LXW_ERROR_MEMORY_MALLOC_FAILED);
  }
  lxw().chart_series_set_name(line, series.name.c_str());
  const LineLook& look = looks.at(number % looks.size());
  lxw_chart_line stroke{};
  stroke.color = look.colour;
  stroke.width = line_width;
  stroke.dash_type = look.dash;
  lxw().chart_series_set_line(line, &stroke);
  lxw().chart_series_set_marker_type(line, look.marker);
  constexpr std::uint8_t marker_size = 5;
  lxw().chart_series_set_marker_size(line, marker_size);
  lxw_chart_line outline{};
  outline.color = look.colour;
  lxw().chart_series_set_marker_line(line, &outline);
  lxw_chart_fill inside{};
  inside.color = look.colour;
  lxw().chart_series_set_marker_fill(line, &inside);
}

/// A font of the house; libxlsxwriter copies what it points to.
struct ChartFont {
  explicit ChartFont(double size) {
    font.name = name.data();
    font.size = size;
  }
  ChartFont(const ChartFont&) = delete;
  ChartFont& operator=(const ChartFont&) = delete;
  ~ChartFont() = default;

  std::string name = XlsxStyles::font;
  lxw_chart_font font{};
};

void set_axes(lxw_chart* drawn, const answers::Chart& chart, const XlsxStyles& styles) {
  ChartFont labels(label_size);
  ChartFont turned(label_size);
  constexpr std::int32_t upwards = -45;
  turned.font.rotation = upwards;
  lxw().chart_axis_set_num_font(drawn->x_axis, &turned.font);
  lxw().chart_axis_set_num_font(drawn->y_axis, &labels.font);
  lxw().chart_axis_set_num_format(drawn->y_axis,
                                  styles.number_format(chart.decimals, chart.share).c_str());
  if (chart.from_zero) {
    lxw().chart_axis_set_min(drawn->y_axis, 0);
  }
  lxw_chart_line grid{};
  grid.color = 0xD9D9D9;
  lxw().chart_axis_major_gridlines_set_line(drawn->y_axis, &grid);
}

}  // namespace

void draw_chart(lxw_workbook* book, lxw_worksheet* sheet, const std::string& sheet_name,
                const answers::Chart& chart, const ChartPlace& place, const XlsxStyles& styles) {
  lxw_chart* drawn = lxw().workbook_add_chart(book, LXW_CHART_LINE);
  if (drawn == nullptr) {
    require(LXW_ERROR_MEMORY_MALLOC_FAILED);
  }
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    add_series(drawn, sheet_name, chart, i);
  }
  set_axes(drawn, chart, styles);
  ChartFont title(chart_title_size);
  title.font.bold = LXW_TRUE;
  lxw().chart_title_set_name(drawn, chart.title.c_str());
  lxw().chart_title_set_name_font(drawn, &title.font);
  if (chart.series.size() == 1) {
    lxw().chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
  } else {
    ChartFont names(label_size);
    lxw().chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
    lxw().chart_legend_set_font(drawn, &names.font);
  }
  // libxlsxwriter's own size is 480 by 288 pixels.
  std::string description = chart.description;
  lxw_chart_options options{};
  options.x_scale = place.width / 480.0;
  options.y_scale = place.height / 288.0;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  options.description = description.data();
  require(lxw().worksheet_insert_chart_opt(sheet, place.row, place.column, drawn, &options));
}

}  // namespace bijlage::writers
