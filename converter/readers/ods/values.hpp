#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "readers/cell_sink.hpp"
#include "readers/format_table.hpp"
#include "readers/xml_walk.hpp"

namespace bijlage::readers::ods {

/// The attributes of a cell (OpenDocument 1.3 Part 3, 9.1.4 and 19.385).
struct CellAttributes {
  std::string type;
  std::string value;  ///< of a number, date, time or boolean, as its type has it
  std::optional<std::string> string_value;
  std::optional<std::string> formula;  ///< without the `of:=`
  std::optional<std::string> style;
  std::uint32_t columns_repeated = 1;
  std::uint32_t columns_spanned = 1;
  std::uint32_t rows_spanned = 1;

  /// Right after the start of the cell.
  void read(const XmlWalk& xml);
};

/// Sets a cell's value and format from its attributes and its text. `format` is its style's.
/// False where it holds nothing. `place` is for what cannot be read.
bool set_value(const CellAttributes& attributes, std::string_view text, std::uint32_t format,
               workbook::CellRef place, FormatTable& formats, CellSink& sink, workbook::Cell& cell);

/// `PT10H30M00S`, `-P1DT2H` in days. Nothing where it is no such thing, or has years or months.
std::optional<double> parse_iso_duration(std::string_view text);

}  // namespace bijlage::readers::ods
