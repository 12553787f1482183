#pragma once

#include <string>
#include <string_view>

namespace bijlage::store {

/// Appends a JSON string: quotes, backslashes and control characters escaped, the rest as it is.
/// Requires UTF-8.
void append_json_string(std::string& json, std::string_view text);

}  // namespace bijlage::store
