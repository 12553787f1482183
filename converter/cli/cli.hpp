#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace bijlage::cli {

/// The whole program: takes the words after its name, does what they say, speaks on the two
/// streams, and returns the exit code. Throws nothing.
int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err);

}  // namespace bijlage::cli
