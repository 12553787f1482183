#pragma once

#include <string>
#include <string_view>

namespace bijlage::config {

/// What toml++ says of a mistake against TOML itself, in words for people who never heard of it: a
/// reference ("@key") to a sentence where it is one that they make, else toml++'s own words.
std::string explained_syntax(std::string_view description);

}  // namespace bijlage::config
