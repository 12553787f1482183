#pragma once

#include <string>
#include <string_view>

namespace bijlage::readers::html {

/// Excel keeps what it cannot say in HTML as XML, mostly in a comment: also the sheet's name. Sets
/// `name` to the one that stands in such a text; false where none does.
bool find_sheet_name(std::string_view text, std::string& name);

}  // namespace bijlage::readers::html
