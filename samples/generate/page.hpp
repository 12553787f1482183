#pragma once

#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "figure.hpp"
#include "styles.hpp"

namespace bijlage::samples {

/// One sheet, written from the top down: every call fills the next row. Texts are UTF-8 and go in
/// exactly as given; figures become numbers where `read_figure` says so.
class Page {
 public:
  using Texts = std::vector<std::string>;

  /// Puts `title` in A1 and leaves row 2 empty. `sheet` and `styles` must outlive this.
  Page(lxw_worksheet* sheet, Styles& styles, const std::string& title,
       const std::vector<double>& column_widths);

  void heading(const std::string& text);
  /// The header row: the corner (empty where the document has none) and a label a column; the
  /// first `names` columns, with the corner, are those of labels.
  void header(const std::string& corner, const Texts& labels, Thousands thousands,
              lxw_col_t names = 1);
  /// Two header rows: each outer label merged over all `inner` ones, the corner over both rows.
  void header(const std::string& corner, const Texts& outer, const Texts& inner,
              Thousands thousands);
  /// A row of a table; an empty figure is a cell that the document leaves empty.
  void row(const std::string& label, const Texts& figures) { put_row(label, figures, false); }
  void total(const std::string& label, const Texts& figures) { put_row(label, figures, true); }
  /// A row whose label is a date, the first of the month, shown as `jan-21`.
  void month_row(int year, int month, const Texts& figures);
  /// Labels in the first columns, where an empty one is left blank; then the figures.
  void labelled_row(const Texts& labels, const Texts& figures);
  /// A header of running texts only, and a record under it: each text wrapped in its column, the
  /// record `lines` high.
  void record_header(const Texts& labels);
  void record(const Texts& texts, int lines);
  /// One of several tables beside one another: its heading, header and rows, the last its total.
  struct Part {
    std::string heading;
    Texts header;
    std::vector<Texts> rows;
  };
  /// The parts from column A on, with an empty column between two.
  void side_by_side(const std::vector<Part>& parts, Thousands thousands);
  /// A row inside a table that names the rows under it; as wide as the header.
  void group(const std::string& label);
  void note(const std::string& text);
  /// A note too long for one line: over the columns A to `last`, `lines` high.
  void long_note(const std::string& text, lxw_col_t last, int lines);
  /// Running text in column A, wrapped over `lines` lines.
  void line(const std::string& text, int lines = 1);
  void gap(lxw_row_t rows) { next_ += rows; }
  void landscape() { worksheet_set_landscape(sheet_); }

 private:
  void put_label(const std::string& text, lxw_format* format, lxw_col_t column = 0);
  void put_figures(const Texts& figures, lxw_col_t column, bool is_total);
  void put_row(const std::string& label, const Texts& figures, bool is_total);

  lxw_worksheet* sheet_;
  Styles& styles_;
  lxw_row_t next_ = 2;
  std::size_t columns_ = 1;
  Thousands thousands_ = Thousands::plain;
};

}  // namespace bijlage::samples
