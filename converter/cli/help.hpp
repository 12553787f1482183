#pragma once

#include <ostream>

#include "cli/command.hpp"

namespace bijlage::cli {

/// What the program is for, and its commands.
void print_overview(std::ostream& out, const config::Catalogue& words);
/// One command: usage, what it does, its options, an example.
void print_help(const Command& command, std::ostream& out, const config::Catalogue& words);

}  // namespace bijlage::cli
