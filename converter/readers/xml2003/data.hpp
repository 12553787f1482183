#pragma once

#include <string>

#include "base/limits.hpp"
#include "readers/cell_sink.hpp"
#include "readers/format_table.hpp"
#include "readers/xml_walk.hpp"

namespace bijlage::readers::xml2003 {

/// An `ss:Data` element: a value with its type, or rich text.
struct Data {
  std::string type;  ///< Number, DateTime, Boolean, String, Error
  std::string text;  ///< flattened; digits set as superscript are `¹²³`

  /// Right after its start: reads it to its end. More text than `Limits::text_bytes` is the
  /// failure `xml.too-long`.
  void read(XmlWalk& xml, const base::Limits& limits);
};

/// Makes the cell, whose format is set already, the value; false where that is nothing. `place`
/// is for what cannot be read. `epoch_1904`: serial numbers count from 1904.
bool set_value(const Data& data, const FormatTable& formats, bool epoch_1904,
               workbook::CellRef place, CellSink& sink, workbook::Cell& cell);

}  // namespace bijlage::readers::xml2003
