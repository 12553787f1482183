#pragma once

#include <optional>
#include <vector>

#include "workbook/format_tokens.hpp"
#include "workbook/number_format.hpp"

namespace bijlage::workbook {

/// What one section of a number format shows (ECMA-376 Part 1, 18.8.31); its condition is left
/// open.
NumberFormat read_section(const std::vector<FormatToken>& tokens);
/// The same of the section that only numbers below zero have: it shows no minus of its own accord.
NumberFormat read_section_below_zero(const std::vector<FormatToken>& tokens);
/// The same of the section that only zero has: a dash, or nothing, is how people write zero there.
NumberFormat read_section_of_zero(const std::vector<FormatToken>& tokens);

/// `[<5]` in a section; nothing where there is none, or none that can be read.
std::optional<NumberFormat::Condition> condition_of(const std::vector<FormatToken>& tokens);
/// Does it show the text of a cell, so that no number is shown by it?
bool is_for_texts(const std::vector<FormatToken>& tokens);

}  // namespace bijlage::workbook
