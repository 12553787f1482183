#pragma once

#include <string_view>

#include "readers/reader.hpp"

namespace bijlage::readers {

/// Reads binary workbooks of Excel 2007 and later ([MS-XLSB]). As `read_workbook` otherwise; what
/// is damaged is the failure `xlsb.damaged`, with `{file}` and `{part}`.
///
/// Formulas are not put in words: a cell says that it has one and holds the value that is stored
/// with it.
workbook::Workbook read_xlsb(Bytes bytes, std::string_view name, const ReadingOptions& options);

}  // namespace bijlage::readers
