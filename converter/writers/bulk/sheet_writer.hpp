#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/date.hpp"
#include "workbook/cell_ref.hpp"
#include "writers/bulk/cell_xml.hpp"
#include "writers/bulk/looks.hpp"

namespace bijlage::writers::bulk {

struct BookParts;

struct Column {
  std::string title;     ///< in the header row
  double width = 10;     ///< in characters of the standard font
  bool numbers = false;  ///< its title stands to the right
  bool folded = false;   ///< out of sight and off the printed page, behind a [+] over the columns
};

/// What people can filter a sheet with.
enum class Filter : std::uint8_t { none, plain, table };

struct SheetOptions {
  std::string name;                  ///< made valid and unique
  std::vector<Column> columns = {};  ///< where any has a title, the first row is a frozen header
  Filter filter = Filter::none;      ///< over the header and all that follows; needs titles
  std::string table = {};            ///< name of the table, of `Filter::table`
  std::size_t printed_columns = 0;   ///< how many of the first are printed; 0: all
  std::uint32_t most_rows = 1'048'576;
};

/// The value that is stored with a formula.
using Stored = std::variant<double, bool, std::string_view>;

/// Writes a sheet row by row, each row from left to right:
///
///     sheet.text("Gent").number(12.5).blank().boolean(true).end_row();
///
/// A sheet that is full goes on in another of the same columns, "Data-2". Texts are texts, also
/// those that a spreadsheet would run: formulas come from `formula` only.
///
/// Throws `base::Failure` (Trouble::output), key `output.too-many-columns` with `{sheet}`, for a
/// row of more than 16,384 cells; the target's failures otherwise.
class SheetWriter {
 public:
  /// The book makes these.
  SheetWriter(BookParts& parts, SheetOptions options);

  /// In the shortest form that reads back as the same number. What is not finite, which Excel has
  /// no numbers for, becomes the error `#NUM!`.
  SheetWriter& number(double value, Look look = Look::general);
  SheetWriter& text(std::string_view text, Look look = Look::general);
  SheetWriter& boolean(bool value);
  /// An error by its code: `#N/A`. A code that Excel does not have is written as a text.
  SheetWriter& error(std::string_view code);
  /// A day before 1900, which Excel has no number for, becomes the text `1899-12-31`.
  SheetWriter& date(calendar::Date day);
  /// Without the `=`; not looked at.
  SheetWriter& formula(std::string_view formula, const Stored& value, Look look = Look::general);
  /// A text that leads to a cell of a sheet (by the name it has in the book). Beyond the 65,530
  /// links that Excel allows a sheet, the text alone.
  SheetWriter& link(std::string_view text, std::string_view sheet, workbook::CellRef place);
  SheetWriter& blank();
  void end_row();

  /// The name that the sheet has in the book, and the row that is being written, from 0.
  const std::string& name() const { return name_; }
  std::uint32_t row() const { return row_; }

  /// Completes the sheet; the book does it.
  void close();

 private:
  void open();
  void write_header();
  std::uint32_t last_row() const;
  void write_links();
  void begin_row();
  CellXml begin_cell(const ShortText& type, Look look);
  SheetWriter& end_cell(std::string_view xml);
  void make_room(std::string_view text);
  void set_height();
  void flush();

  BookParts& parts_;
  SheetOptions options_;
  std::vector<ShortText> cell_starts_;  ///< `<c r="A`, by column
  std::string name_;
  std::uint32_t row_ = 0;
  std::size_t column_ = 0;
  bool row_open_ = false;           ///< its element is begun
  ShortText row_end_;               ///< `12"`
  std::string xml_;                 ///< not handed on yet
  std::size_t row_attributes_ = 0;  ///< where more can be put in `xml_`; 0: nowhere any more
  double lines_ = 0;                ///< that the row's highest text takes
  std::string links_;
  std::uint32_t link_count_ = 0;
};

}  // namespace bijlage::writers::bulk
