#pragma once

#include <cstdint>
#include <string>

#include "base/limits.hpp"
#include "readers/allowance.hpp"
#include "readers/text/dialect.hpp"
#include "readers/text/lines.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::readers::text {

/// Lines (from 1) whose quotes are not as they should be.
struct QuoteFaults {
  Lines stray;     ///< something stands between a closing quote and the next separator
  Lines unclosed;  ///< where a quote opens that never closes
};

/// Makes cells of the fields of `sheet.own_texts`, which is UTF-8 without NUL. Texts stay where
/// they are; those in quotes are brought to their content in place (RFC 4180, 2.7).
///
/// A quote inside a field that does not begin with one is a letter, and so is one that never
/// closes, lest it swallow all lines behind it. What stands behind a closing quote belongs to the
/// field. Failures, with the gaps `{file}` and `{line}`: `csv.too-many-rows`,
/// `csv.too-many-columns`, `csv.long-field`. `cells`: how many there will be, if that is known.
QuoteFaults read_rows(const Dialect& dialect, const std::string& file, const base::Limits& limits,
                      std::uint64_t cells, Allowance& allowance, workbook::Sheet& sheet);

}  // namespace bijlage::readers::text
