#pragma once

#include "cli/command.hpp"

/// One function a command; each lives in a file of its own.
namespace bijlage::cli {

Command inspect_command();
Command explain_command();
Command suggest_command();
Command check_command();
Command convert_command();
Command answer_command();
Command claims_command();

}  // namespace bijlage::cli
