#include "app/claims.hpp"

#include <filesystem>
#include <ostream>

#include "app/inputs.hpp"
#include "base/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/intake_report.hpp"
#include "cli/shipped.hpp"

namespace bijlage::cli {
namespace {

app::ClaimsOrder claims_order(const Arguments& arguments, const app::Settings& settings) {
  app::ClaimsOrder order;
  order.claims_file =
      shipped_or_own(arguments.operands.front(),
                     std::filesystem::path(settings.mappings_folder) / "claims", "usage.no-claims");
  order.inputs = app::list_inputs({arguments.operands.begin() + 1, arguments.operands.end()});
  order.json = arguments.value("format", "text") == "json";
  return order;
}

// The annexes' own findings are `check`'s to tell: here only the sentences count.
Outcome run_claims(const Arguments& arguments, const app::Settings& settings, Console& console) {
  const std::string output = arguments.value("output", "-");
  const bool on_screen = output == "-";
  app::ClaimsOrder order = claims_order(arguments, settings);
  order.colour = console.colour && on_screen;
  app::keep_apart(output, order.inputs);
  app::keep_apart(output, {order.claims_file});
  const auto report = app::check_claims(order, settings, console.words);
  Outcome outcome;
  tell_intakes(report.intakes, console, outcome);
  outcome.severities.insert(outcome.severities.end(), report.wrong, model::Severity::error);
  outcome.severities.insert(outcome.severities.end(), report.unknown, model::Severity::warning);
  if (report.report.empty()) return outcome;
  if (on_screen) {
    console.out << report.report;
  } else {
    base::write_file(output, report.report);
  }
  return outcome;
}

}  // namespace

Command claims_command() {
  return {"claims",
          "CLAIMS.toml FILE|DIR…",
          {{"format", 0, "FORMAT", false, {"text", "json"}}, {"output", 'o', "FILE"}},
          2,
          run_claims};
}

}  // namespace bijlage::cli
