#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook/workbook.hpp"

/// Workbooks in memory, written as they look:
///
///     workbook({sheet("Zelftest", {{"", "Zelftest *"}, {"Januari", 36}, {"Februari", 3071}})})
namespace bijlage::support {

/// A cell as a test writes it; "" is none.
struct Written {
  Written(const char* given) : text(given) {}                  // NOLINT
  Written(std::string given) : text(std::move(given)) {}       // NOLINT
  Written(int given) : Written(static_cast<double>(given)) {}  // NOLINT
  Written(double given, std::string format_code = "")          // NOLINT
      : kind(workbook::CellKind::number), number(given), format(std::move(format_code)) {}

  workbook::CellKind kind = workbook::CellKind::text;
  std::string text;
  double number = 0;
  std::string format;  ///< as Excel writes it: "0%", "#,##0"
  bool lost = false;   ///< a formula whose value the file does not hold
};

/// 62% as Excel keeps it.
inline Written percent(double number) { return {number / 100, "0%"}; }
/// A day by its serial of the 1900 system, perhaps with a format that shows less of it.
inline Written day(int serial, std::string format = "") {
  Written cell(serial, std::move(format));
  cell.kind = workbook::CellKind::date;
  return cell;
}
inline Written formula_without_value() {
  Written cell("");
  cell.lost = true;
  return cell;
}
inline Written error_value(const char* text) {
  Written cell(text);
  cell.kind = workbook::CellKind::error;
  return cell;
}

using Rows = std::vector<std::vector<Written>>;

struct WrittenSheet {
  explicit WrittenSheet(std::string given_name, Rows given_rows)
      : name(std::move(given_name)), rows(std::move(given_rows)) {}
  /// `sheet("2021", {…}).merged({"B1:C1"}).hidden_row(3)`: rows and columns counted from 0.
  WrittenSheet merged(std::initializer_list<std::string_view> ranges) && {
    for (const std::string_view range : ranges)
      merges.push_back(workbook::parse_cell_range(range).value());
    return std::move(*this);
  }
  WrittenSheet hidden_row(std::uint32_t row) && {
    hidden_rows.push_back(row);
    return std::move(*this);
  }
  WrittenSheet hidden_column(std::uint32_t column) && {
    hidden_columns.push_back(column);
    return std::move(*this);
  }

  std::string name;
  Rows rows;
  std::vector<workbook::CellRange> merges;
  std::vector<std::uint32_t> hidden_rows;
  std::vector<std::uint32_t> hidden_columns;
};

inline WrittenSheet sheet(std::string name, Rows rows) {
  return WrittenSheet(std::move(name), std::move(rows));
}

class WorkbookBuilder {
 public:
  WorkbookBuilder() { book_.formats.emplace_back(); }

  void add(const WrittenSheet& written) {
    workbook::Sheet& made = book_.sheets.emplace_back();
    made.name = written.name;
    made.merges = written.merges;
    made.hidden_rows = written.hidden_rows;
    made.hidden_columns = written.hidden_columns;
    made.index_merges();
    for (std::size_t row = 0; row < written.rows.size(); ++row) {
      for (std::size_t column = 0; column < written.rows[row].size(); ++column) {
        add_cell(made, row, column, written.rows[row][column]);
      }
    }
  }
  workbook::Workbook take() { return std::move(book_); }

 private:
  void add_cell(workbook::Sheet& sheet, std::size_t row, std::size_t column, const Written& from) {
    const bool text =
        from.kind == workbook::CellKind::text || from.kind == workbook::CellKind::error;
    if (text && from.text.empty() && !from.lost) return;
    workbook::Cell cell;
    cell.set_place({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column)});
    cell.kind = from.lost ? workbook::CellKind::blank : from.kind;
    cell.formula = from.lost;
    cell.no_stored_value = from.lost;
    if (text) {
      cell.own_text = true;
      cell.text = {static_cast<std::uint32_t>(sheet.own_texts.size()),
                   static_cast<std::uint32_t>(from.text.size())};
      sheet.own_texts += from.text;
    } else {
      cell.number = from.number;
      cell.set_format(format(from.format));
    }
    sheet.cells.push_back(cell);
  }

  std::uint32_t format(const std::string& code) {
    if (code.empty()) return 0;
    book_.formats.push_back(workbook::parse_number_format(code));
    return static_cast<std::uint32_t>(book_.formats.size() - 1);
  }

  workbook::Workbook book_;
};

inline workbook::Workbook workbook(std::initializer_list<WrittenSheet> sheets) {
  WorkbookBuilder builder;
  for (const WrittenSheet& written : sheets) builder.add(written);
  return builder.take();
}

}  // namespace bijlage::support
