#pragma once

#include <memory>
#include <string>

#include "config/locale.hpp"
#include "mapping/shelf.hpp"

namespace bijlage::app {

/// The locale whose period words a reader of that language knows: the first `<language>-*.toml`
/// of `mappings/locales`. Nothing where there is none: periods are then shown as ISO 8601.
std::shared_ptr<const config::Locale> locale_of_language(mapping::Shelf& shelf,
                                                         const std::string& language);

}  // namespace bijlage::app
