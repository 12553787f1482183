#pragma once

#include <string>
#include <string_view>

#include "config/toml_file.hpp"
#include "mapping/mapping.hpp"
#include "mapping/shelf.hpp"

namespace bijlage::mapping {

/// Reads one mapping file; the model and locale it names come from the shelf.
///
/// Throws `config::FileMistakes` with all mistakes of content at once (a syntax error alone), and
/// `base::Failure` (Trouble::usage) where a file is not there.
Mapping load_mapping(const std::string& path, Shelf& shelf);
/// The same from a text in memory; `name` is what mistakes are reported under.
Mapping parse_mapping(std::string_view text, std::string name, Shelf& shelf);
/// The same from a file that was opened before.
Mapping read_mapping(config::TomlFile& file, Shelf& shelf);

}  // namespace bijlage::mapping
