#pragma once

#include <string>
#include <string_view>

namespace bijlage::readers::html {

/// Appends `raw` with its character references (`&eacute;`, `&#233;`) replaced. Total: what is
/// none stays as it is.
void append_decoded(std::string_view raw, std::string& into);

}  // namespace bijlage::readers::html
