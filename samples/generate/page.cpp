#include "page.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace bijlage::samples {
namespace {

constexpr double points_a_line = 15;
constexpr double points_of_two_lines = 2 * points_a_line;

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

void Page::put_label(const std::string& text, lxw_format* format, lxw_col_t column) {
  if (is_year(text))
    check(worksheet_write_number(sheet_, next_, column, std::stod(text), format));
  else if (text.empty())
    check(worksheet_write_blank(sheet_, next_, column, format));
  else
    check(worksheet_write_string(sheet_, next_, column, text.c_str(), format));
}

void Page::heading(const std::string& text) {
  put_label(text, styles_.of(Look::heading));
  ++next_;
}

void Page::header(const std::string& corner, const Texts& labels, Thousands thousands,
                  lxw_col_t names) {
  put_label(corner, styles_.of(Look::header_label));
  lxw_col_t column = 1;
  for (const std::string& label : labels) {
    put_label(label, styles_.of(column < names ? Look::header_label : Look::header), column);
    ++column;
  }
  columns_ = labels.size() + 1;
  thousands_ = thousands;
  ++next_;
}

void Page::header(const std::string& corner, const Texts& outer, const Texts& inner,
                  Thousands thousands) {
  check(worksheet_merge_range(sheet_, next_, 0, next_ + 1, 0, corner.c_str(),
                              styles_.of(Look::header_label)));
  lxw_col_t column = 1;
  for (const std::string& label : outer) {
    const auto last = static_cast<lxw_col_t>(column + inner.size() - 1);
    lxw_format* format = styles_.of(Look::banner);
    check(worksheet_merge_range(sheet_, next_, column, next_, last, "", format));
    put_label(label, format, column);
    for (const std::string& part : inner) {
      check(worksheet_write_string(sheet_, next_ + 1, column, part.c_str(),
                                   styles_.of(Look::header)));
      ++column;
    }
  }
  check(worksheet_set_row(sheet_, next_ + 1, points_of_two_lines, nullptr));
  columns_ = column;
  thousands_ = thousands;
  next_ += 2;
}

void Page::month_row(int year, int month, const Texts& figures) {
  lxw_datetime date{year, month, 1, 0, 0, 0};
  check(worksheet_write_datetime(sheet_, next_, 0, &date, styles_.figure("mmm\\-yy", false)));
  put_figures(figures, 1, false);
  ++next_;
}

void Page::labelled_row(const Texts& labels, const Texts& figures) {
  lxw_col_t column = 0;
  for (const std::string& label : labels) put_label(label, styles_.of(Look::label), column++);
  put_figures(figures, column, false);
  ++next_;
}

void Page::side_by_side(const std::vector<Part>& parts, Thousands thousands) {
  thousands_ = thousands;
  const lxw_row_t top = next_;
  lxw_col_t left = 0;
  lxw_row_t bottom = top;
  for (const Part& part : parts) {
    next_ = top;
    put_label(part.heading, styles_.of(Look::heading), left);
    ++next_;
    lxw_col_t column = left;
    for (const std::string& label : part.header) {
      put_label(label, styles_.of(column == left ? Look::header_label : Look::header), column);
      ++column;
    }
    for (const Texts& texts : part.rows) {
      ++next_;
      const bool is_total = &texts == &part.rows.back();
      put_label(texts.front(), styles_.of(is_total ? Look::total_label : Look::label), left);
      put_figures({texts.begin() + 1, texts.end()}, static_cast<lxw_col_t>(left + 1), is_total);
    }
    bottom = std::max(bottom, next_);
    left = static_cast<lxw_col_t>(column + 1);
  }
  check(worksheet_set_row(sheet_, top + 1, points_of_two_lines, nullptr));
  next_ = bottom + 1;
}

void Page::record_header(const Texts& labels) {
  lxw_col_t column = 0;
  for (const std::string& label : labels)
    put_label(label, styles_.of(Look::header_label), column++);
  columns_ = labels.size();
  ++next_;
}

void Page::record(const Texts& texts, int lines) {
  lxw_col_t column = 0;
  for (const std::string& text : texts) put_label(text, styles_.of(Look::record), column++);
  check(worksheet_set_row(sheet_, next_, points_a_line * lines, nullptr));
  ++next_;
}

void Page::put_row(const std::string& label, const Texts& figures, bool is_total) {
  put_label(label, styles_.of(is_total ? Look::total_label : Look::label));
  put_figures(figures, 1, is_total);
  ++next_;
}

void Page::put_figures(const Texts& figures, lxw_col_t column, bool is_total) {
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
