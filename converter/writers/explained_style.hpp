#pragma once

#include <string_view>

namespace bijlage::writers {

/// The style sheet of `explained_html`. Every role differs from the others in grey too: by border,
/// pattern or weight.
std::string_view explained_style();

}  // namespace bijlage::writers
