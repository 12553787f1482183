#include "page.hpp"

#include <cstdint>
#include <stdexcept>

namespace bijlage::samples {
namespace {

constexpr double points_a_line = 15;

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

}  // namespace

Page::Page(lxw_worksheet* sheet, Styles& styles, const std::string& title,
           const std::vector<double>& column_widths)
    : sheet_(sheet), styles_(styles) {
  lxw_col_t column = 0;
  for (const double width : column_widths) {
    check(worksheet_set_column(sheet_, column, column, width, nullptr));
    ++column;
  }
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(sheet_, a4);
  worksheet_fit_to_pages(sheet_, 1, 1);
  check(worksheet_write_string(sheet_, 0, 0, title.c_str(), styles_.of(Look::title)));
}

void Page::put_label(const std::string& text, lxw_format* format) {
  if (is_year(text))
    check(worksheet_write_number(sheet_, next_, 0, std::stod(text), format));
  else if (text.empty())
    check(worksheet_write_blank(sheet_, next_, 0, format));
  else
    check(worksheet_write_string(sheet_, next_, 0, text.c_str(), format));
}

void Page::heading(const std::string& text) {
  put_label(text, styles_.of(Look::heading));
  ++next_;
}

void Page::header(const std::string& corner, const Texts& labels, Thousands thousands) {
  put_label(corner, styles_.of(Look::header_label));
  lxw_col_t column = 1;
  for (const std::string& label : labels) {
    check(worksheet_write_string(sheet_, next_, column, label.c_str(), styles_.of(Look::header)));
    ++column;
  }
  columns_ = labels.size() + 1;
  thousands_ = thousands;
  ++next_;
}

void Page::put_row(const std::string& label, const Texts& figures, bool is_total) {
  put_label(label, styles_.of(is_total ? Look::total_label : Look::label));
  lxw_col_t column = 1;
  for (const std::string& published : figures) {
    const Figure figure = read_figure(published, thousands_);
    lxw_format* format = styles_.figure(figure.number_format, is_total);
    if (published.empty())
      check(worksheet_write_blank(sheet_, next_, column, format));
    else if (figure.is_number)
      check(worksheet_write_number(sheet_, next_, column, figure.number, format));
    else
      check(worksheet_write_string(sheet_, next_, column, published.c_str(), format));
    ++column;
  }
  ++next_;
}

void Page::group(const std::string& label) {
  lxw_format* format = styles_.of(Look::group);
  put_label(label, format);
  for (std::size_t column = 1; column < columns_; ++column)
    check(worksheet_write_blank(sheet_, next_, static_cast<lxw_col_t>(column), format));
  ++next_;
}

void Page::note(const std::string& text) {
  put_label(text, styles_.of(Look::note));
  ++next_;
}

void Page::long_note(const std::string& text, lxw_col_t last, int lines) {
  lxw_format* format = styles_.of(Look::wrapped_note);
  check(worksheet_merge_range(sheet_, next_, 0, next_, last, text.c_str(), format));
  check(worksheet_set_row(sheet_, next_, points_a_line * lines, nullptr));
  ++next_;
}

void Page::line(const std::string& text, int lines) {
  put_label(text, styles_.of(Look::line));
  if (lines > 1) check(worksheet_set_row(sheet_, next_, points_a_line * lines, nullptr));
  ++next_;
}

}  // namespace bijlage::samples
