#include "styles.hpp"

namespace bijlage::samples {
namespace {

constexpr lxw_color_t header_fill = 0xDDE6EE;
constexpr lxw_color_t group_fill = 0xF2F2F2;
constexpr lxw_color_t line_colour = 0xA6A6A6;

void frame(lxw_format* format) {
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, line_colour);
}

void emphasise(lxw_format* format, lxw_color_t fill) {
  frame(format);
  format_set_bold(format);
  format_set_bg_color(format, fill);
}

void set_off(lxw_format* format) {
  frame(format);
  format_set_bold(format);
  format_set_top(format, LXW_BORDER_MEDIUM);
}

}  // namespace

lxw_format* Styles::of(Look look) {
  lxw_format*& known = looks_[static_cast<int>(look)];
  if (known == nullptr) known = make(look);
  return known;
}

lxw_format* Styles::make(Look look) {
  lxw_format* format = workbook_add_format(book_);
  switch (look) {
    case Look::title:
      format_set_bold(format);
      format_set_font_size(format, 14);
      break;
    case Look::heading:
      format_set_bold(format);
      format_set_font_size(format, 12);
      format_set_align(format, LXW_ALIGN_LEFT);
      break;
    case Look::banner:
      emphasise(format, header_fill);
      format_set_align(format, LXW_ALIGN_CENTER);
      break;
    case Look::header:
      emphasise(format, header_fill);
      format_set_align(format, LXW_ALIGN_RIGHT);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      format_set_text_wrap(format);
      break;
    case Look::header_label:
      emphasise(format, header_fill);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case Look::group:
      emphasise(format, group_fill);
      break;
    case Look::label:
      frame(format);
      format_set_align(format, LXW_ALIGN_LEFT);
      break;
    case Look::total_label:
      set_off(format);
      break;
    case Look::note:
      format_set_italic(format);
      format_set_font_size(format, 9);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case Look::wrapped_note:
      format_set_italic(format);
      format_set_font_size(format, 9);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      format_set_text_wrap(format);
      break;
    case Look::record:
      frame(format);
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
    case Look::line:
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      break;
  }
  return format;
}

lxw_format* Styles::figure(const std::string& number_format, bool total) {
  lxw_format*& known = figures_[number_format + (total ? "|total" : "")];
  if (known != nullptr) return known;
  known = workbook_add_format(book_);
  if (total)
    set_off(known);
  else
    frame(known);
  format_set_align(known, LXW_ALIGN_RIGHT);
  if (!number_format.empty()) format_set_num_format(known, number_format.c_str());
  return known;
}

}  // namespace bijlage::samples
