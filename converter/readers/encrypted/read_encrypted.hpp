#pragma once

#include "readers/reader.hpp"

namespace bijlage::readers {

/// Reads an OOXML workbook behind a password ([MS-OFFCRYPTO] 2.3.4), of whatever kind it is once
/// opened. Besides the password that is given it tries the one that Excel itself takes where a
/// workbook is protected against changes only ([MS-OFFCRYPTO] 2.4.2.3). Without a password the
/// failure is `input.is-encrypted`. For others see `read_workbook` and `package::decrypt`.
workbook::Workbook read_encrypted(Bytes bytes, std::string_view name,
                                  const ReadingOptions& options);

}  // namespace bijlage::readers
