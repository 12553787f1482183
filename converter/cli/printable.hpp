#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bijlage::cli {

/// Text that holds what others wrote (a file's name, a line of it) as one line that a terminal
/// shows and does not obey: control characters become U+FFFD.
std::string printable(std::string_view text);
/// The same of a line that may be any length: after a few screen widths it ends in an ellipsis.
std::string printable_excerpt(std::string_view line);
/// The line of a file, indented, and below it a caret under one of its columns (in characters, from
/// 1): two lines, without an end of line. Of a long line, the piece that holds the column.
std::string excerpt_with_caret(std::string_view line, std::size_t column);

}  // namespace bijlage::cli
