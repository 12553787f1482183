#pragma once

#include <string_view>

#include "readers/reader.hpp"

namespace bijlage::readers {

/// Reads OpenDocument spreadsheets (ISO/IEC 26300, OASIS OpenDocument 1.3): `.ods`. As
/// `read_workbook` otherwise; an encrypted one is the failure `input.is-encrypted`.
workbook::Workbook read_ods(Bytes bytes, std::string_view name, const ReadingOptions& options);

/// Reads the same in one XML document: `.fods`.
workbook::Workbook read_flat_ods(Bytes bytes, std::string_view name, const ReadingOptions& options);

}  // namespace bijlage::readers
