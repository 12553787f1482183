#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bijlage::package {

/// The bytes that a text in base64 stands for (RFC 4648, 4), white space at its ends left out;
/// nothing where it is not well-formed.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace bijlage::package
