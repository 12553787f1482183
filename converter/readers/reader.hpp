#pragma once

#include <span>
#include <string_view>

#include "base/limits.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers {

using Bytes = std::span<const std::byte>;

/// Reads a spreadsheet, whatever its format: the content decides, never the name.
///
/// Throws `base::Failure` (Trouble::input) for bytes that are no workbook, are damaged beyond
/// reading, encrypted, or exceed `limits`; the message's `{file}` gap is `name`.
workbook::Workbook read_workbook(Bytes bytes, std::string_view name, const base::Limits& limits);

}  // namespace bijlage::readers
