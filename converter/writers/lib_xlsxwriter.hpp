#pragma once

#include <xlsxwriter.h>

#include "base/library.hpp"

namespace bijlage::writers {

/// The functions of libxlsxwriter that are used here, by their own names. The library is loaded by
/// the first call of `lxw()`: with what it brings along (OpenSSL, for one MD5) that takes longer
/// than reading a small workbook, and most runs write no answer. Types, constants and macros come
/// from <xlsxwriter.h>; a function that is missing here is one line to add.
class LibXlsxwriter {
 private:
  base::Library library_{"libxlsxwriter.so." LXW_SOVERSION, base::Trouble::output};
  base::LibraryFunction found(const char* name) const { return library_.function(name); }

 public:
  decltype(&::workbook_add_chart) workbook_add_chart = found("workbook_add_chart");
  decltype(&::workbook_add_format) workbook_add_format = found("workbook_add_format");
  decltype(&::workbook_add_worksheet) workbook_add_worksheet = found("workbook_add_worksheet");
  decltype(&::workbook_close) workbook_close = found("workbook_close");
  decltype(&::workbook_define_name) workbook_define_name = found("workbook_define_name");
  decltype(&::workbook_new) workbook_new = found("workbook_new");
  decltype(&::workbook_set_properties) workbook_set_properties = found("workbook_set_properties");
  decltype(&::format_set_align) format_set_align = found("format_set_align");
  decltype(&::format_set_bg_color) format_set_bg_color = found("format_set_bg_color");
  decltype(&::format_set_bold) format_set_bold = found("format_set_bold");
  decltype(&::format_set_bottom) format_set_bottom = found("format_set_bottom");
  decltype(&::format_set_bottom_color) format_set_bottom_color = found("format_set_bottom_color");
  decltype(&::format_set_font_color) format_set_font_color = found("format_set_font_color");
  decltype(&::format_set_font_name) format_set_font_name = found("format_set_font_name");
  decltype(&::format_set_font_size) format_set_font_size = found("format_set_font_size");
  decltype(&::format_set_indent) format_set_indent = found("format_set_indent");
  decltype(&::format_set_italic) format_set_italic = found("format_set_italic");
  decltype(&::format_set_num_format) format_set_num_format = found("format_set_num_format");
  decltype(&::format_set_text_wrap) format_set_text_wrap = found("format_set_text_wrap");
  decltype(&::format_set_top) format_set_top = found("format_set_top");
  decltype(&::format_set_underline) format_set_underline = found("format_set_underline");
  decltype(&::format_set_unlocked) format_set_unlocked = found("format_set_unlocked");
  decltype(&::worksheet_activate) worksheet_activate = found("worksheet_activate");
  decltype(&::worksheet_add_table) worksheet_add_table = found("worksheet_add_table");
  decltype(&::worksheet_data_validation_range) worksheet_data_validation_range =
      found("worksheet_data_validation_range");
  decltype(&::worksheet_fit_to_pages) worksheet_fit_to_pages = found("worksheet_fit_to_pages");
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes = found("worksheet_freeze_panes");
  decltype(&::worksheet_gridlines) worksheet_gridlines = found("worksheet_gridlines");
  decltype(&::worksheet_hide) worksheet_hide = found("worksheet_hide");
  decltype(&::worksheet_ignore_errors) worksheet_ignore_errors = found("worksheet_ignore_errors");
  decltype(&::worksheet_insert_chart_opt) worksheet_insert_chart_opt =
      found("worksheet_insert_chart_opt");
  decltype(&::worksheet_merge_range) worksheet_merge_range = found("worksheet_merge_range");
  decltype(&::worksheet_protect) worksheet_protect = found("worksheet_protect");
  decltype(&::worksheet_repeat_rows) worksheet_repeat_rows = found("worksheet_repeat_rows");
  decltype(&::worksheet_set_column) worksheet_set_column = found("worksheet_set_column");
  decltype(&::worksheet_set_column_opt) worksheet_set_column_opt =
      found("worksheet_set_column_opt");
  decltype(&::worksheet_set_footer) worksheet_set_footer = found("worksheet_set_footer");
  decltype(&::worksheet_set_landscape) worksheet_set_landscape = found("worksheet_set_landscape");
  decltype(&::worksheet_set_margins) worksheet_set_margins = found("worksheet_set_margins");
  decltype(&::worksheet_set_paper) worksheet_set_paper = found("worksheet_set_paper");
  decltype(&::worksheet_set_row) worksheet_set_row = found("worksheet_set_row");
  decltype(&::worksheet_set_row_opt) worksheet_set_row_opt = found("worksheet_set_row_opt");
  decltype(&::worksheet_write_blank) worksheet_write_blank = found("worksheet_write_blank");
  decltype(&::worksheet_write_boolean) worksheet_write_boolean = found("worksheet_write_boolean");
  decltype(&::worksheet_write_comment_opt) worksheet_write_comment_opt =
      found("worksheet_write_comment_opt");
  decltype(&::worksheet_write_formula_num) worksheet_write_formula_num =
      found("worksheet_write_formula_num");
  decltype(&::worksheet_write_number) worksheet_write_number = found("worksheet_write_number");
  decltype(&::worksheet_write_string) worksheet_write_string = found("worksheet_write_string");
  decltype(&::worksheet_write_url_opt) worksheet_write_url_opt = found("worksheet_write_url_opt");
  decltype(&::chart_add_series) chart_add_series = found("chart_add_series");
  decltype(&::chart_axis_major_gridlines_set_line) chart_axis_major_gridlines_set_line =
      found("chart_axis_major_gridlines_set_line");
  decltype(&::chart_axis_set_min) chart_axis_set_min = found("chart_axis_set_min");
  decltype(&::chart_axis_set_num_font) chart_axis_set_num_font = found("chart_axis_set_num_font");
  decltype(&::chart_axis_set_num_format) chart_axis_set_num_format =
      found("chart_axis_set_num_format");
  decltype(&::chart_legend_set_font) chart_legend_set_font = found("chart_legend_set_font");
  decltype(&::chart_legend_set_position) chart_legend_set_position =
      found("chart_legend_set_position");
  decltype(&::chart_series_set_line) chart_series_set_line = found("chart_series_set_line");
  decltype(&::chart_series_set_marker_fill) chart_series_set_marker_fill =
      found("chart_series_set_marker_fill");
  decltype(&::chart_series_set_marker_line) chart_series_set_marker_line =
      found("chart_series_set_marker_line");
  decltype(&::chart_series_set_marker_size) chart_series_set_marker_size =
      found("chart_series_set_marker_size");
  decltype(&::chart_series_set_marker_type) chart_series_set_marker_type =
      found("chart_series_set_marker_type");
  decltype(&::chart_series_set_name) chart_series_set_name = found("chart_series_set_name");
  decltype(&::chart_title_set_name) chart_title_set_name = found("chart_title_set_name");
  decltype(&::chart_title_set_name_font) chart_title_set_name_font =
      found("chart_title_set_name_font");
  decltype(&::lxw_strerror) lxw_strerror = found("lxw_strerror");
  decltype(&::lxw_workbook_free) lxw_workbook_free = found("lxw_workbook_free");
};

/// Throws `base::Failure` (Trouble::output), key `library.cannot-load`, where it is not installed.
const LibXlsxwriter& lxw();

}  // namespace bijlage::writers
