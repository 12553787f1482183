#pragma once

#include <ostream>

#include "cli/command.hpp"

namespace bijlage::cli {

/// What the program is for, and its commands: only those that begin with a word where there are
/// such ("archive"), else all.
void print_overview(std::ostream& out, const config::Catalogue& words, std::string_view under = {});
/// One command: usage, what it does, its options, an example.
void print_help(const Command& command, std::ostream& out, const config::Catalogue& words);

}  // namespace bijlage::cli
