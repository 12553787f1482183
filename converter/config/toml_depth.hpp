#pragma once

#include <optional>
#include <string_view>

#include "config/toml_file.hpp"

namespace bijlage::config {

/// The most dots in one key (`a.b.c`), in one header (`[a.b.c]`) too.
inline constexpr std::size_t most_dots = 64;

/// Where the first key of a TOML text has one dot more than `most_dots`, counted in characters;
/// dots in strings and comments (TOML 1.0, "Keys", "String", "Comment") are none. toml++ calls
/// itself once for each part of a key, and so must never see such a text.
std::optional<Place> too_deep_key(std::string_view text);

}  // namespace bijlage::config
