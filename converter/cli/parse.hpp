#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace bijlage::cli {

/// Takes the words after the command apart by its option table, with Boost.Program_options: long
/// and short options, `--name=value`, `--` before operands, `-` as an operand.
///
/// Throws `base::Failure` (Trouble::usage) for an unknown option, a missing or wrong value, or too
/// few operands.
Arguments parse(const Command& command, const std::vector<std::string>& words);

}  // namespace bijlage::cli
