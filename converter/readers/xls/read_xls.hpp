#pragma once

#include <string_view>

#include "readers/reader.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

/// Reads .xls files: BIFF8 (Excel 97 to 2003) and BIFF5 (Excel 5 and 95), in a compound file or
/// bare, and behind a password. Formulas are noted but their text is not made. Failures are those
/// of `Ole2`, `xls::plain_records`, `xls::read_globals` and `xls::find_substreams`, and
/// `xls.text-missing`.
workbook::Workbook read_xls(Bytes bytes, std::string_view name, const ReadingOptions& options);

}  // namespace bijlage::readers
