#pragma once

#include <string_view>

#include "readers/reader.hpp"

namespace bijlage::readers {

/// Reads "XML Spreadsheet 2003" (XML Spreadsheet Reference, Microsoft, 2001), which often is
/// called .xls or .xml. As `read_workbook` otherwise.
workbook::Workbook read_xml2003(Bytes bytes, std::string_view name, const ReadingOptions& options);

}  // namespace bijlage::readers
