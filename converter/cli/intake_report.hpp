#pragma once

#include <vector>

#include "app/intake.hpp"
#include "cli/command.hpp"

namespace bijlage::cli {

/// Says of every file that could not be read why, and with -v which mapping read the others; and
/// adds what exit codes need to know.
void tell_intakes(const std::vector<app::Intake>& intakes, Console& console, Outcome& outcome);

/// Adds the severities of the findings.
void count_findings(const model::Findings& findings, Outcome& outcome);

}  // namespace bijlage::cli
