#pragma once

#include <string_view>

#include "config/toml_file.hpp"

namespace bijlage::config {

/// Files that people write say by their head what they are: `[mapping]`, `[model]`, `[locale]`,
/// `[answer]`, `[claims]`. Throws `FileMistakes`, with this as the only mistake, for a file that
/// lacks the head `expected` and has one of the others: each of its keys would be a mistake else.
void require_kind(TomlFile& file, std::string_view expected);

}  // namespace bijlage::config
