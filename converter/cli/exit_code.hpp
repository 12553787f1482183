#pragma once

#include "base/message.hpp"
#include "cli/command.hpp"

namespace bijlage::cli {

/// The one place where exit codes are decided: 0 all well, 1 findings as bad as `--fail-on` says,
/// 2 usage, 3 an input could not be read, 4 output could not be written; the highest that applies.
int exit_code(const Outcome& outcome, std::string_view fail_on);
int exit_code(base::Trouble trouble);

}  // namespace bijlage::cli
