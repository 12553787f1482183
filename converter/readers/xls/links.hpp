#pragma once

#include <optional>
#include <string>

#include "readers/xls/records.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::xls {

/// Reads a hyperlink ([MS-XLS] 2.4.140, [MS-OSHARED] 2.3.7.1): what it points at, with `#` before
/// a place inside. Nothing where it is damaged.
std::optional<workbook::Hyperlink> read_hyperlink(Bytes data);

}  // namespace bijlage::readers::xls
