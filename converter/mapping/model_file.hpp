#pragma once

#include <string>
#include <string_view>

#include "config/toml_file.hpp"
#include "model/model.hpp"

namespace bijlage::mapping {

/// Reads a model, `mappings/models/*.toml`. Throws `config::FileMistakes` with all mistakes of
/// content at once: double codes, codes that are no SDMX identifier, labels and aliases that stand
/// for two codes, parents, dimensions and measures that do not exist.
model::Model load_model(const std::string& path);
/// The same from a text in memory; `name` is what mistakes are reported under.
model::Model parse_model(std::string_view text, std::string name);
/// The same from a file that was opened before.
model::Model read_model(config::TomlFile& file);

}  // namespace bijlage::mapping
