#include "app/check.hpp"

#include <ostream>

#include "app/inputs.hpp"
#include "app/merge.hpp"
#include "app/people_words.hpp"
#include "base/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/intake_report.hpp"

namespace bijlage::cli {
namespace {

Outcome run(const Arguments& arguments, const app::Settings& settings, Console& console) {
  mapping::Shelf shelf(settings.mappings_folder);
  const auto locale = app::locale_of_language(shelf, settings.language);
  const config::Wording wording(console.words, locale ? &locale->periods : nullptr);
  Outcome outcome;
  if (arguments.has("rules")) {
    console.out << app::describe_rules(wording);
    return outcome;
  }
  const std::string output = arguments.value("output", "-");
  const std::string format = arguments.value("format", "text");
  const bool on_screen = output == "-";
  const auto files = app::list_inputs(arguments.operands);
  app::keep_apart(output, files);
  auto intakes = app::Reception(settings, shelf).take_in_all(files);
  app::compare(intakes, settings.language);
  // The report as text says itself which files could not be read, and why.
  const bool says_troubles = on_screen && format == "text";
  tell_intakes(intakes, console, outcome, says_troubles ? Troubles::untold : Troubles::told);
  for (const app::Intake& intake : intakes) count_findings(intake.findings, outcome);
  const std::string report =
      app::write_report(app::report_of(intakes), format, wording, console.colour && on_screen);
  if (on_screen) {
    console.out << report;
  } else {
    base::write_file(output, report);
  }
  return outcome;
}

}  // namespace

Command check_command() {
  return {"check",
          "FILE|DIR…",
          {{"format", 0, "FORMAT", false, {"text", "json", "html"}},
           {"output", 'o', "FILE"},
           {"rules", 0, ""}},
          1,
          run};
}

}  // namespace bijlage::cli
