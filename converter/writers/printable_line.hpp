#pragma once

#include <string>
#include <string_view>

namespace bijlage::writers {

/// One line, whatever the submission holds: line ends become spaces, and what could steer a
/// terminal (C0, C1, directions of writing) becomes U+FFFD.
std::string printable_line(std::string_view text);

}  // namespace bijlage::writers
