#pragma once

#include "config/toml_file.hpp"
#include "mapping/label_file.hpp"
#include "mapping/mapping.hpp"

/// The parts of a mapping file that name codes, labels and tables; used by `load_mapping`.
namespace bijlage::mapping {

/// Reads one `[[table]]`; mistakes go to the table's file. `fixed` is what the whole mapping
/// fixes.
TableMapping read_table(config::Table& table, const Vocabulary& known, const Meaning& fixed);

/// Reads `{ measure = "visits", platform = "depressiehulp", period = "2017" }`: every key a
/// dimension (or measure, period), every value one of its codes.
Meaning read_meaning(config::Table& table, const Vocabulary& known);

/// `frequency = "month"`; nothing where there is none.
std::optional<calendar::Frequency> read_frequency(config::Table& table);

/// Folded, so that they compare with folded cell texts.
std::vector<std::string> read_globs(config::Table& table, std::string_view key);

}  // namespace bijlage::mapping
