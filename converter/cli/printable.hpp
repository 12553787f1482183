#pragma once

#include <string>
#include <string_view>

namespace bijlage::cli {

/// Text that holds what others wrote (a file's name, a line of it) as one line that a terminal
/// shows and does not obey: control characters become U+FFFD.
std::string printable(std::string_view text);
/// The same of a line that may be any length: after a few screen widths it ends in an ellipsis.
std::string printable_excerpt(std::string_view line);

}  // namespace bijlage::cli
