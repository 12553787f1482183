#pragma once

#include <string_view>

#include "readers/reader.hpp"

namespace bijlage::readers {

/// Reads Office Open XML workbooks, transitional and strict (ECMA-376 Parts 1 and 4). As
/// `read_workbook` otherwise.
workbook::Workbook read_xlsx(Bytes bytes, std::string_view name, const ReadingOptions& options);

}  // namespace bijlage::readers
