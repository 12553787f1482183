#pragma once

#include <cstdint>
#include <vector>

#include "app/intake.hpp"
#include "cli/command.hpp"

namespace bijlage::cli {

/// Are troubles with files told here, or does the report that follows hold them?
enum class Troubles : std::uint8_t { told, untold };

/// Says of every file that could not be read why, and with -v which mapping read the others; and
/// adds what exit codes need to know.
void tell_intakes(const std::vector<app::Intake>& intakes, Console& console, Outcome& outcome,
                  Troubles troubles = Troubles::told);

/// Adds the severities of the findings.
void count_findings(const model::Findings& findings, Outcome& outcome);

}  // namespace bijlage::cli
