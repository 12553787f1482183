#include "writers/xlsx_styles.hpp"

#include <array>

#include "writers/lib_xlsxwriter.hpp"
#include "writers/xlsx_file.hpp"

namespace bijlage::writers {
namespace {

constexpr lxw_color_t rule_colour = 0xBFBFBF;
constexpr lxw_color_t header_fill = 0xEDEDED;
constexpr lxw_color_t link_colour = 0x1F3864;
constexpr double font_size = 10;
constexpr double table_title_size = 14;

struct LocaleId {
  std::string_view language;
  std::string_view id;
};
/// Windows language code identifiers ([MS-LCID] 2.2), in hexadecimal.
constexpr std::array<LocaleId, 6> locale_ids{{{"nl-BE", "813"},
                                              {"nl", "413"},
                                              {"nl-NL", "413"},
                                              {"en-GB", "809"},
                                              {"en", "809"},
                                              {"fr-BE", "80C"}}};

bool in_table(Look look) { return look >= Look::header; }
bool is_header(Look look) { return look == Look::header || look == Look::number_header; }
bool is_link(Look look) { return look == Look::link || look == Look::line_link; }

void set_rules(lxw_format* format, const Style& style) {
  if (is_header(style.look)) {
    lxw().format_set_top(format, LXW_BORDER_THIN);
    lxw().format_set_bottom(format, LXW_BORDER_MEDIUM);
    return;
  }
  if (style.total) {
    lxw().format_set_top(format, LXW_BORDER_THIN);
    lxw().format_set_bottom(format, LXW_BORDER_THIN);
    return;
  }
  lxw().format_set_bottom(format, LXW_BORDER_HAIR);
  lxw().format_set_bottom_color(format, rule_colour);
}

void set_font(lxw_format* format, const Style& style) {
  lxw().format_set_font_name(format, XlsxStyles::font);
  lxw().format_set_font_size(format, style.look == Look::title ? table_title_size : font_size);
  if (style.look == Look::title || is_header(style.look) || style.total) {
    lxw().format_set_bold(format);
  }
  if (style.look == Look::sentence) {
    lxw().format_set_italic(format);
  }
  if (is_link(style.look)) {
    lxw().format_set_font_color(format, link_colour);
    lxw().format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
}

void set_place(lxw_format* format, const Style& style) {
  if (!in_table(style.look)) {
    return;
  }
  lxw().format_set_align(
      format, is_header(style.look) ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
  if (style.look == Look::number_header || style.look == Look::symbol) {
    lxw().format_set_align(format, LXW_ALIGN_RIGHT);
  }
  if (style.indented) {
    lxw().format_set_indent(format, 1);
  }
  if (is_header(style.look) || style.look == Look::wrapped || style.look == Look::symbol ||
      style.look == Look::link) {
    lxw().format_set_text_wrap(format);
  }
}

}  // namespace

XlsxStyles::XlsxStyles(lxw_workbook* book, std::string_view language) : book_(book) {
  // The workbook's first format is its standard one: columns are measured in its digits.
  lxw_format* standard = STAILQ_FIRST(book->formats);
  lxw().format_set_font_name(standard, font);
  lxw().format_set_font_size(standard, font_size);
  for (const LocaleId& each : locale_ids) {
    if (each.language == language) {
      locale_ = "[$-" + std::string(each.id) + "]";
    }
  }
}

lxw_format* XlsxStyles::get(const Style& style) {
  lxw_format*& format = made_[style];
  if (format == nullptr) {
    format = make(style);
  }
  return format;
}

std::string XlsxStyles::number_format(int decimals, bool share) const {
  std::string code = locale_ + "#,##0";
  if (decimals > 0) {
    code += "." + std::string(static_cast<std::size_t>(decimals), '0');
  }
  return share ? code + "\"%\"" : code;
}

lxw_format* XlsxStyles::make(const Style& style) const {
  lxw_format* format = lxw().workbook_add_format(book_);
  if (format == nullptr) {
    require(LXW_ERROR_MEMORY_MALLOC_FAILED);
  }
  set_font(format, style);
  set_place(format, style);
  if (in_table(style.look)) {
    set_rules(format, style);
  }
  if (is_header(style.look)) {
    lxw().format_set_bg_color(format, header_fill);
  }
  if (style.look == Look::number) {
    lxw().format_set_num_format(format, number_format(style.decimals, style.share).c_str());
  }
  return format;
}

}  // namespace bijlage::writers
