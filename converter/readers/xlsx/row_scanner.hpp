#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "package/xml_reader.hpp"
#include "readers/xlsx/cell_shape.hpp"
#include "readers/xlsx/cells.hpp"
#include "readers/xlsx/row_name.hpp"
#include "readers/xlsx/whole_elements.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads rows of the shape that nearly all programs write, straight from the text of the part:
///
///     <row r="2" spans="1:3"><c r="A2" s="1"><v>5</v></c><c r="B2" t="s"><v>0</v></c></row>
///
/// A row with anything else in it (prefixes, comments, CDATA, cells out of place, rich text …), or
/// with anything that is a failure, is left alone: the events of the part then tell what it is. So
/// both ways give the same for every input.
class RowScanner {
 public:
  /// `part_size`: how long the part says it is, for an estimate of how many cells it holds.
  RowScanner(package::XmlReader& xml, CellMaker& cells, workbook::Sheet& sheet,
             const base::Limits& limits, std::uint64_t part_size);

  /// Right after the start of `sheetData` or the end of a row: reads rows as long as it can.
  /// `next_row` is where a row goes that does not say so.
  void scan(std::uint32_t& next_row);

  /// Gives the sheet room for what lies in the next bytes of XML, in whatever way it is read.
  void make_room(std::size_t bytes);

 private:
  struct Row {
    std::uint32_t number = 0;
    RowName name;
    bool hidden = false;
    bool empty = false;  ///< `<row/>`
  };
  bool scan_row(const char*& at, std::uint32_t& next_row);
  bool scan_row_tag(const char*& at, Row& row) const;
  bool scan_cells(const char*& at, const Row& row);
  bool scan_alike(const char*& at, const CellShape& shape, const Row& row);
  bool scan_cell_tag(const char*& at, const RowName& row, CellTag& tag) const;
  bool scan_content(const char*& at, workbook::CellRef ref, const CellTag& tag);
  bool scan_value(const char*& at, workbook::CellRef ref, const CellTag& tag);
  bool scan_inlined(const char*& at, workbook::CellRef ref, const CellTag& tag);
  bool scan_text(const char*& at, workbook::CellRef ref, const CellTag& tag);
  bool scan_any(const char*& at, workbook::CellRef ref, const CellTag& tag);
  bool take_decoded(const char*& at, std::string& scratch, std::string_view& text) const;

  package::XmlReader& xml_;
  WholeElements whole_;
  CellMaker& cells_;
  workbook::Sheet& sheet_;
  base::Limits limits_;
  /// Of the last cell that came where one of that column was expected.
  std::array<CellShape, 64> shapes_;
  std::string value_;
  std::string formula_;
};

}  // namespace bijlage::readers
