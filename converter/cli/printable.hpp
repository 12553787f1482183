#pragma once

#include <string>
#include <string_view>

namespace bijlage::cli {

/// Text from a file as one line that a terminal shows and does not obey: control characters become
/// U+FFFD, and what is longer than a screen is wide a few times over ends in an ellipsis.
std::string printable(std::string_view text);

}  // namespace bijlage::cli
