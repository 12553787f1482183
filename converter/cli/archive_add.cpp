#include "app/archive_add.hpp"

#include "app/inputs.hpp"
#include "cli/commands.hpp"
#include "cli/intake_report.hpp"
#include "cli/version.hpp"

namespace bijlage::cli {
namespace {

std::string needed(const Arguments& arguments, std::string_view option, std::string_view example) {
  if (arguments.has(option)) return arguments.value(option);
  throw base::Failure(base::Trouble::usage, {"usage.option-needed",
                                             {{"command", "archive add"},
                                              {"option", std::string(option)},
                                              {"example", std::string(example)}}});
}

app::ArchiveOrder archive_order(const Arguments& arguments) {
  app::ArchiveOrder order;
  order.archive = arguments.operands.front();
  order.vintage = needed(arguments, "vintage", "sv-259");
  const std::string text = needed(arguments, "date", "2022-12-22");
  const auto date = calendar::Date::parse_iso(text);
  if (!date) throw base::Failure(base::Trouble::usage, {"usage.not-a-date", {{"value", text}}});
  order.date = *date;
  order.replace = arguments.has("replace");
  order.version = std::string(version());
  return order;
}

void tell(const app::ArchiveAdded& added, const app::ArchiveOrder& order, Console& console) {
  if (added.contradictions > 0) {
    console.tell({"archive.contradictions",
                  {{"vintage", order.vintage}, {"count", std::to_string(added.contradictions)}}});
  }
  if (console.verbosity == 0) return;
  console.tell({"archive.was-added",
                {{"file", order.archive},
                 {"vintage", order.vintage},
                 {"files", std::to_string(added.files)},
                 {"count", std::to_string(added.observations)},
                 {"findings", std::to_string(added.findings.size())}}});
}

Outcome run_add(const Arguments& arguments, const app::Settings& settings, Console& console) {
  const auto order = archive_order(arguments);
  const auto files = app::list_inputs({arguments.operands.begin() + 1, arguments.operands.end()});
  app::keep_apart(order.archive, files);
  app::keep_apart(order.archive, settings.mapping_files);
  app::check_vintage(order);
  mapping::Shelf shelf(settings.mappings_folder);
  auto intakes = app::Reception(settings, shelf).take_in_all(files);
  Outcome outcome;
  tell_intakes(intakes, console, outcome);
  const auto added = app::add_to_archive(order, std::move(intakes), settings.language);
  if (added.files == 0) return outcome;
  count_findings(added.findings, outcome);
  tell(added, order, console);
  return outcome;
}

}  // namespace

Command archive_add_command() {
  return {"archive add",
          "ARCHIVE FILE|DIR…",
          {{"vintage", 0, "NAME"}, {"date", 0, "YYYY-MM-DD"}, {"replace", 0, ""}},
          2,
          run_add};
}

}  // namespace bijlage::cli
