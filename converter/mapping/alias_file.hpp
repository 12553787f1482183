#pragma once

#include "config/toml_file.hpp"
#include "mapping/label_file.hpp"
#include "mapping/mapping.hpp"

/// The `[aliases]` of a mapping file; used by `read_mapping`.
namespace bijlage::mapping {

/// Reads `channel = { "Tellefoon" = "phone" }`: by dimension (or measure), how this annex writes
/// the labels of its codes. A spelling that the model gives to another code is a mistake: what a
/// label means in one table only stands under that table's `values`.
Aliases read_aliases(config::Table& aliases, const Vocabulary& known);

}  // namespace bijlage::mapping
