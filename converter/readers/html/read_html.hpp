#pragma once

#include <string_view>

#include "readers/reader.hpp"

namespace bijlage::readers {

/// Reads the tables of a web page, which many programs write and call .xls. As `read_workbook`
/// otherwise. The encoding is what `options.text` says, a byte-order mark, what the page declares,
/// or what its bytes look like; `Workbook::read_as` tells which.
workbook::Workbook read_html(Bytes bytes, std::string_view name, const ReadingOptions& options);

}  // namespace bijlage::readers
