#include "cli/intake_report.hpp"

namespace bijlage::cli {

void tell_intakes(const std::vector<app::Intake>& intakes, Console& console, Outcome& outcome,
                  Troubles troubles) {
  for (const app::Intake& intake : intakes) {
    if (intake.trouble) {
      outcome.unread_input = true;
      if (troubles == Troubles::untold) continue;
      console.tell_trouble(intake.trouble->message());
    } else if (console.verbosity > 1) {
      console.tell({"cli.file-read",
                    {{"file", intake.file},
                     {"mapping", intake.mapping},
                     {"count", std::to_string(intake.submission->data.observations.size())}}});
    }
  }
}

void count_findings(const model::Findings& findings, Outcome& outcome) {
  for (const model::Finding& finding : findings) outcome.severities.push_back(finding.severity);
}

}  // namespace bijlage::cli
