#pragma once

#include <memory>
#include <string>

#include "mapping/mapping.hpp"

namespace bijlage::mapping {

/// Reads one mapping file and the model and locale it names, from `<mappings>/models/<name>.toml`
/// and `<mappings>/locales/<name>.toml`.
///
/// Throws `config::FileMistakes` with all mistakes of content at once (a syntax error alone), and
/// `base::Failure` (Trouble::usage) where a file is not there.
Mapping load_mapping(const std::string& path, const std::string& mappings_folder);

}  // namespace bijlage::mapping
