#include "app/convert.hpp"

#include <ostream>

#include "app/earlier_answers.hpp"
#include "app/inputs.hpp"
#include "app/merge.hpp"
#include "app/people_words.hpp"
#include "cli/commands.hpp"
#include "cli/intake_report.hpp"
#include "cli/version.hpp"

namespace bijlage::cli {
namespace {

std::string chosen_format(const Arguments& arguments, const std::string& output) {
  if (arguments.has("to")) {
    const std::string promised = app::format_of(output);
    if (!promised.empty() && promised != arguments.value("to")) {
      throw base::Failure(
          base::Trouble::usage,
          {"usage.format-and-name",
           {{"format", arguments.value("to")}, {"file", output}, {"ending", promised}}});
    }
    return arguments.value("to");
  }
  std::string format = output == "-" ? "csv" : app::format_of(output);
  if (format.empty()) {
    throw base::Failure(base::Trouble::usage, {"usage.unknown-format", {{"file", output}}});
  }
  return format;
}

void write_observations(const app::Converted& converted, const std::string& format,
                        const std::string& output, Console& console) {
  if (output == "-") {
    app::write_observations(converted, format,
                            [&](std::string_view piece) { console.out << piece; });
  } else {
    app::write_observations(converted, format, output);
  }
}

Outcome run_convert(const Arguments& arguments, const app::Settings& settings, Console& console) {
  const std::string output = arguments.value("output", "-");
  const auto files = app::list_inputs(arguments.operands);
  app::keep_apart(output, files);
  app::keep_apart(output, settings.mapping_files);
  app::keep_apart(output, {settings.archive});
  const std::string format = chosen_format(arguments, output);
  mapping::Shelf shelf(settings.mappings_folder);
  auto intakes = app::Reception(settings, shelf).take_in_all(files);
  app::compare_with_earlier(intakes, settings);
  Outcome outcome;
  tell_intakes(intakes, console, outcome);
  const auto merged = app::merge(intakes, settings.language);
  if (!merged) return outcome;
  const auto locale = app::locale_of_language(shelf, settings.language);
  const config::Wording wording(console.words, locale ? &locale->periods : nullptr);
  write_observations({*merged, wording, version(), output}, format, output, console);
  count_findings(merged->findings, outcome);
  if (output != "-" && console.verbosity > 0) {
    console.tell({"cli.converted",
                  {{"file", output},
                   {"count", std::to_string(merged->data.observations.size())},
                   {"findings", std::to_string(merged->findings.size())}}});
  }
  return outcome;
}

}  // namespace

Command convert_command() {
  return {"convert",
          "FILE|DIR…",
          {{"output", 'o', "OUT"},
           {"to", 0, "FORMAT", false, {"csv", "json", "xlsx", "sqlite"}},
           {"archive", 0, "ARCHIVE"},
           {"date", 0, "YYYY-MM-DD"}},
          1,
          run_convert};
}

}  // namespace bijlage::cli
