#pragma once

#include "cli/command.hpp"

namespace bijlage::cli {

/// Notes in the settings what the options of commands that read workbooks (`reading_options`) say.
/// Throws `base::Failure` (Trouble::usage) for a sign that cannot separate or quote fields.
void take_reading_options(const Arguments& arguments, app::Settings& settings);

}  // namespace bijlage::cli
