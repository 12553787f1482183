#pragma once

#include <string_view>

#include "readers/reader.hpp"

namespace bijlage::readers {

/// Reads delimited text: CSV (RFC 4180, and what is called that), tab-separated and the like.
///
/// Encoding, separator and quote are found from the content, or are those of `options.text`; they
/// are stated in `Workbook::read_as` as `reading.encoding`, `reading.separator`
/// (`reading.one-column` where there is none) and `reading.quote`. The one sheet is named after the
/// file, as Excel does.
///
/// A field is a text as it stands, white space included: what "1.043" or "3/4" means depends on
/// the locale, which a mapping declares. Only what is the same number everywhere is a number:
/// `0`, `12`, `-3`, at most 15 digits, no sign of grouping, no leading zero. Empty fields are no
/// cells, and no field is a formula.
///
/// Facts: `fact.odd-characters`, `fact.control-characters`, `fact.stray-quotes`,
/// `fact.unclosed-quote`, each with its lines. Failures: `csv.no-text` for bytes that no text has;
/// those of the rows; `csv.unknown-encoding` and `csv.unusable-separator` (Trouble::usage) for what
/// `options.text` asks.
workbook::Workbook read_text(Bytes bytes, std::string_view name, const ReadingOptions& options);

}  // namespace bijlage::readers
