#pragma once

#include <optional>

#include "answers/laid_table.hpp"

namespace bijlage::answers {

/// A line chart for a table over successive months or quarters, where at least six of them are
/// complete; nothing for others. What is missing or covers only part of its period is left out of
/// the lines (a spreadsheet would draw it as a fall), and the description says so.
std::optional<Chart> chart_of(const LaidTable& laid, const Words& words);

}  // namespace bijlage::answers
