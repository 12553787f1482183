#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bijlage::store {

/// A name as an SDMX identifier in upper case: letters, digits and `_` ("Inhoud project" →
/// `INHOUD_PROJECT`), different from all of `taken`.
std::string identifier(std::string_view name, const std::vector<std::string>& taken);
/// The same without regard to others.
std::string upper_case(std::string_view code);

}  // namespace bijlage::store
