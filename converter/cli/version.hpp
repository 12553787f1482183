#pragma once

#include <string_view>

namespace bijlage::cli {

/// The program's version, from the file VERSION.
constexpr std::string_view version() { return BIJLAGE_VERSION; }

}  // namespace bijlage::cli
