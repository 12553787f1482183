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
Command template_command();
Command claims_command();
Command archive_add_command();
Command archive_list_command();
Command archive_show_command();
Command archive_diff_command();

}  // namespace bijlage::cli
