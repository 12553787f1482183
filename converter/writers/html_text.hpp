#pragma once

#include <string>
#include <string_view>

namespace bijlage::writers {

/// Text as HTML shows it, in an element or in a quoted attribute: nothing of it is markup.
/// Control characters and bytes that are no UTF-8 become U+FFFD.
std::string html_text(std::string_view text);

}  // namespace bijlage::writers
