#pragma once

#include <string>

#include "answers/answer_book.hpp"

namespace bijlage::writers {

/// An answer as a zip of CSV files with a `datapackage.json` (Frictionless Data Package 1.0,
/// tabular resources): a file for each sheet with a table, as RFC 4180 has it, UTF-8, with plain
/// numbers (shares in percent) and symbols where figures are missing. What stands above a table is
/// its description. Deterministic.
std::string answer_data_package(const answers::AnswerBook& book);

}  // namespace bijlage::writers
