#pragma once

#include <vector>

#include "config/toml_file.hpp"
#include "questions/question.hpp"

/// `compare` of a table in a question file.
namespace bijlage::questions {

/// Reads it where it is there. A table that compares has no figures of its own: keys that would
/// ask for them are mistakes.
void read_comparison(config::Table& table, TableQuestion& asked);

/// Looks, once all tables are read, whether each comparison names a table that can be compared.
/// `tables` and `asked` go together.
void check_comparisons(std::vector<config::Table>& tables, const std::vector<TableQuestion>& asked);

/// The table that a comparison names; null where there is none.
const TableQuestion* compared_table(const std::vector<TableQuestion>& asked,
                                    const Comparison& comparison);

}  // namespace bijlage::questions
