#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace bijlage::readers::text {

/// What divides a text into fields. '\0', which no text holds, stands for none.
struct Dialect {
  char separator = '\0';
  char quote = '"';
  std::size_t start = 0;  ///< where the first line begins: behind a `sep=;` of Excel's
};

/// What is told and therefore not guessed.
struct GivenDialect {
  std::optional<char> separator;
  std::optional<char> quote;
};

/// In any encoding these bytes hold all that is looked at, and more.
inline constexpr std::size_t enough_for_dialect = (512U << 10U) + 64;

/// Finds how a text is divided, from its first 256 KiB.
///
/// A first line `sep=;`, which Excel honours and which is no data, settles the separator. Else it
/// is that of `\t`, `;`, `|` and `,` which divides most lines, and most lines into equally many
/// fields; separators in quotes do not count. Commas that look like decimal signs or stand before
/// a space lose against another separator that divides half of the lines. A text that none of
/// them divides has one column. Fields are quoted with `"`, or with `'` where at least two fields
/// begin with it and all that do end with it.
///
/// `text` may be cut off behind `enough_for_dialect` bytes as the file has them.
Dialect find_dialect(std::string_view text, const GivenDialect& given);

}  // namespace bijlage::readers::text
