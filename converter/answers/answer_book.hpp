#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "answers/coverage.hpp"
#include "answers/key_figure.hpp"
#include "base/decimal.hpp"
#include "calendar/date.hpp"
#include "workbook/cell_ref.hpp"

/// An answer laid out: every sheet with its texts, its table and its chart, as plain values.
/// Places are known (a total names the cells it adds up, a link the cell it leads to); how a file
/// format writes them down is the writers' business.
namespace bijlage::answers {

struct Text {
  std::string text;
  friend bool operator==(const Text&, const Text&) = default;
};

/// A real number. A share is in percent, as published: 71 reads "71%".
struct Number {
  base::Decimal value;
  int decimals = 0;  ///< shown behind the decimal sign
  bool share = false;
  friend bool operator==(const Number&, const Number&) = default;
};

/// A live sum over cells of the same sheet, with the value it comes to.
struct Total {
  std::vector<workbook::CellRange> over;
  Number stored;
  friend bool operator==(const Total&, const Total&) = default;
};

/// Stands where a number is missing: "[x]".
struct Symbol {
  std::string symbol;
  friend bool operator==(const Symbol&, const Symbol&) = default;
};

/// Leads to a cell of this book.
struct Link {
  std::string text;
  std::string sheet;
  workbook::CellRef cell;
  friend bool operator==(const Link&, const Link&) = default;
};

using Cell = std::variant<Text, Number, Total, Symbol, Link>;

/// What a column holds; a writer chooses widths and alignment by it.
enum class ColumnKind : std::uint8_t {
  label,     ///< names of rows
  number,    ///< figures, or the symbols of missing ones
  code,      ///< short texts that are better not broken: codes, addresses
  remark,    ///< longer texts, wrapped
  sentence,  ///< what a sheet is read for: wrapped, and kept wide
};

struct Column {
  std::string title;
  ColumnKind kind = ColumnKind::remark;
};

struct Row {
  std::vector<Cell> cells;
  bool total = false;  ///< set apart from the rows it adds up
};

struct Table {
  std::string name;  ///< under which the whole table, header included, is known in the book
  std::vector<Column> columns;
  std::vector<Row> rows;  ///< at least one
};

/// A line above the table.
struct Line {
  enum class Style : std::uint8_t { plain, sentence, remark };
  std::string text;
  Style style = Style::plain;
  std::optional<Link> link;  ///< where the line leads; its text is the line's
  bool goes_on = false;      ///< one text with the line above, cut for the width of a page only
};

/// A line chart over columns of the sheet's table.
struct Chart {
  struct Series {
    std::string name;
    std::vector<workbook::CellRange> values;  ///< next to `Chart::periods`, piece by piece
  };
  std::string title;
  std::string description;                   ///< alternative text
  std::vector<workbook::CellRange> periods;  ///< the cells that name the periods
  std::vector<Series> series;
  int decimals = 0;
  bool share = false;
  bool from_zero = true;  ///< the values' axis begins at 0; false where values are below it
};

/// From above to below: the title in A1, the lines, the table from column A.
struct Sheet {
  std::string name;
  std::string title;
  std::vector<Line> lines;
  std::optional<Table> table;
  std::optional<Chart> chart;

  std::uint32_t header_row() const { return static_cast<std::uint32_t>(lines.size()) + 1; }
  /// The place of a cell of the table, rows and columns counted from 0.
  workbook::CellRef place(std::size_t row, std::size_t column) const {
    return {header_row() + 1 + static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column)};
  }
};

struct AnswerBook {
  std::string title;
  std::string subject;
  std::string author;              ///< the program and its version: figures have no single author
  std::string language;            ///< BCP 47: "nl-BE"
  std::string page;                ///< the footer: "Blad {sheet} – pagina {page} van {pages}"
  std::string decimal_sign = ".";  ///< of numbers, where a format has texts only …
  std::string group_sign;          ///< … and between thousands
  calendar::Date created;
  std::vector<TableCoverage> coverage;  ///< of each table
  std::vector<KeyFigure> key_figures;   ///< table by table
  std::vector<Sheet> sheets;
};

}  // namespace bijlage::answers
