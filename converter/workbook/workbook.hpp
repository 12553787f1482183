#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/cell_ref.hpp"
#include "workbook/merge_index.hpp"
#include "workbook/number_format.hpp"

/// What a spreadsheet file holds once it is read, whatever its format was. A `Workbook` is a
/// value: readers fill it, nobody changes it afterwards, threads may share it.
namespace bijlage::workbook {

enum class CellKind : std::uint8_t {
  blank,  ///< there, formatted perhaps, but without a value
  number,
  text,
  boolean,   ///< number() is 0 or 1
  date,      ///< number() is a serial of the 1900 system, whole or with a time of day
  time,      ///< a time of day only: number() lies in [0, 1)
  duration,  ///< elapsed time in days, e.g. format [h]:mm
  error,     ///< text() is "#DIV/0!" and the like
};

/// Where a text lies in its store.
struct TextSpan {
  std::uint32_t offset;
  std::uint32_t length;
};

/// One cell: 16 bytes. Texts live in the workbook's or the sheet's `TextStore`.
struct Cell {
  static constexpr std::uint32_t most_rows = 1U << 26U;
  static constexpr std::uint32_t most_columns = 1U << 14U;
  static constexpr std::uint32_t most_formats = 1U << 18U;

  Cell() : number(0) {}
  Cell(CellRef place, CellKind what, std::uint32_t format_index)
      : kind(what),
        row(place.row & (most_rows - 1)),
        column(place.column & (most_columns - 1)),
        format(format_index & (most_formats - 1)),
        number(0) {}

  CellRef ref() const { return {row, column}; }
  /// Rises as reading order does.
  std::uint64_t order() const { return std::uint64_t{row} * most_columns + column; }
  /// A place beyond `most_rows` and `most_columns` does not fit: readers keep `Limits` first.
  void set_place(CellRef place) {
    row = place.row & (most_rows - 1);
    column = place.column & (most_columns - 1);
  }
  void set_format(std::uint32_t index) { format = index & (most_formats - 1); }

  CellKind kind : 3 = CellKind::blank;
  bool formula : 1 = false;          ///< has a formula (never evaluated)
  bool no_stored_value : 1 = false;  ///< a formula whose value the file does not hold
  bool own_text : 1 = false;         ///< its text lies in the sheet's store, not the workbook's
  std::uint32_t row : 26 = 0;
  std::uint32_t column : 14 = 0;
  std::uint32_t format : 18 = 0;  ///< index into Workbook::formats
  union {
    double number;
    TextSpan text;
  };
};
static_assert(sizeof(Cell) == 16);

/// All texts one after the other; cells point into it.
using TextStore = std::string;

/// Which cell has which of the formulas of its sheet.
struct FormulaCell {
  CellRef cell;
  std::uint32_t text;  ///< index into Sheet::formulas
};

struct Comment {
  CellRef cell;
  std::string author;
  std::string text;
};

struct Hyperlink {
  CellRange cells;
  std::string target;
};

/// A table in Excel's sense (ListObject): a range with a name and a header row.
struct ListTable {
  std::string name;
  CellRange cells;                   ///< header and totals rows included
  std::uint32_t header_rows = 1;     ///< 0 where the header is switched off
  std::uint32_t totals_rows = 0;     ///< at its end
  std::vector<std::string> columns;  ///< names, as the file keeps them beside the cells
};

/// A name given to a range or a formula.
struct DefinedName {
  std::string name;
  std::string sheet;   ///< where it is known; empty: in the whole workbook
  std::string target;  ///< as written: "Blad1!$A$1:$B$9"
  bool hidden = false;
};

enum class Visibility : std::uint8_t { visible, hidden, very_hidden };

/// One sheet: its non-empty cells in reading order (by row, then column), at most one a place.
class Sheet {
 public:
  std::string name;
  Visibility visibility = Visibility::visible;
  std::vector<Cell> cells;
  std::vector<CellRange> merges;           ///< the value lies in the first cell
  std::vector<std::uint32_t> hidden_rows;  ///< ascending; filtered-out rows are here too
  std::vector<std::uint32_t> hidden_columns;
  bool filtered = false;  ///< an autofilter hides rows
  std::vector<Comment> comments;
  std::vector<Hyperlink> hyperlinks;
  std::vector<ListTable> tables;
  std::optional<CellRange> filter;    ///< the range of its autofilter
  std::vector<std::string> formulas;  ///< as written, without the `=`
  /// In reading order once the sheet is complete; one whose formula is not known is not among them.
  std::vector<FormulaCell> formula_cells;
  TextStore own_texts;  ///< inline strings of this sheet
  std::shared_ptr<const TextStore> shared_texts;

  /// The cell at a place, or nothing where it is empty.
  const Cell* find(CellRef place) const;
  /// The non-empty cells of one row, left to right.
  std::span<const Cell> row(std::uint32_t row) const;
  /// A text, an error code; empty for other kinds.
  std::string_view text(const Cell& cell) const;
  /// The formula of a cell, as written without the `=`; empty where it has none or none is known.
  std::string_view formula(const Cell& cell) const;
  /// The merged range that `place` lies in, if any.
  const CellRange* merge_at(CellRef place) const;
  bool row_hidden(std::uint32_t row) const;
  bool column_hidden(std::uint32_t column) const;
  /// One past the last row and column that hold a cell.
  CellRef extent() const;

  /// Brings `cells` in reading order and drops all but the last of those at one place; returns
  /// the places that held several. Readers call it once, when the sheet is complete.
  std::vector<CellRef> finish();
  /// Makes `merge_at` quick. Requires that `merges` is in order and that none overlap, and that it
  /// does not change any more.
  void index_merges() { merge_index_ = MergeIndex(merges); }

 private:
  void sort_formulas();

  MergeIndex merge_index_;
};

/// Something odd that a reader met and worked around, or that is worth knowing: checks turn
/// facts into findings. `what` is a key of the message catalogue ("fact.external-links").
struct Fact {
  std::string what;
  std::string sheet;  ///< empty: the whole file
  std::string detail;
};

/// A choice that a reader made and that another reading might make otherwise, such as the
/// encoding of a CSV file. `what` is a key of the message catalogue ("reading.encoding").
struct ReadAs {
  std::string what;
  std::string value;
};

struct Workbook {
  std::string format;  ///< what the file really is: "xlsx", "xls", "ods", …
  std::vector<ReadAs> read_as;
  std::vector<DefinedName> names;
  std::vector<Sheet> sheets;
  std::vector<NumberFormat> formats;  ///< at least one: [0] is General
  std::vector<Fact> facts;

  const Sheet* find(std::string_view sheet_name) const;
};

/// What a person sees in the cell, as far as it matters to meaning: texts as they are, numbers by
/// their format with these signs, dates as ISO 8601, booleans as TRUE and FALSE.
struct NumberSigns {
  std::string decimal = ",";
  std::string group = ".";
};
std::string shown_text(const Workbook& book, const Sheet& sheet, const Cell& cell,
                       const NumberSigns& signs);

}  // namespace bijlage::workbook
