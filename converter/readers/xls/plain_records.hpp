#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "readers/xls/records.hpp"

namespace bijlage::readers::xls {

/// The records of an encrypted workbook made plain ([MS-XLS] 2.2.10), each where it was; nothing
/// where the records are plain already. Without a password it tries the one that Excel itself takes
/// where a workbook is protected against changes only; then the failure is `input.is-encrypted`.
/// For others see `package::record_cipher`; `xls.damaged` where the records do not follow each
/// other.
std::optional<std::string> plain_records(Bytes stream, std::string_view file,
                                         std::string_view password);

}  // namespace bijlage::readers::xls
