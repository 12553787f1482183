#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/limits.hpp"
#include "readers/text/dialect.hpp"
#include "readers/text/encoding.hpp"

namespace bijlage::readers::text {

/// How many cells `read_rows` will make of a text, found before any of it is decoded or kept: so
/// one with more than is allowed takes no memory. From a quote on that never closes, none are
/// counted.
///
/// `bytes` are as the file has them, a byte-order mark included. Failures: those of `read_rows`,
/// and `workbook.too-large`.
std::uint64_t count_cells(std::string_view bytes, Encoding encoding, const Dialect& dialect,
                          const std::string& file, const base::Limits& limits,
                          const package::LetGo& let_go = {});

}  // namespace bijlage::readers::text
