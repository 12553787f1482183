#include "app/archive_reports.hpp"

#include <functional>
#include <ostream>

#include "app/inputs.hpp"
#include "app/people_words.hpp"
#include "base/atomic_file.hpp"
#include "cli/commands.hpp"

namespace bijlage::cli {
namespace {

void refuse_more_operands(const Arguments& arguments, std::size_t most) {
  if (arguments.operands.size() <= most) return;
  throw base::Failure(base::Trouble::usage,
                      {"usage.one-too-many", {{"value", arguments.operands[most]}}});
}

// What the archive reports do alike: `report` makes the text.
Outcome run(const Arguments& arguments, const app::Settings& settings, Console& console,
            std::size_t operands,
            const std::function<std::string(const app::ArchiveForm&)>& report) {
  refuse_more_operands(arguments, operands);
  const std::string output = arguments.value("output", "-");
  app::keep_apart(output, {arguments.operands.front()});
  mapping::Shelf shelf(settings.mappings_folder);
  const auto locale = app::locale_of_language(shelf, settings.language);
  const config::Wording wording(console.words, locale ? &locale->periods : nullptr);
  const std::string text = report({arguments.value("format", "text") == "json", wording});
  if (output == "-") {
    console.out << text;
  } else {
    base::write_file(output, text);
  }
  return {};
}

Outcome run_list(const Arguments& arguments, const app::Settings& settings, Console& console) {
  return run(arguments, settings, console, 1, [&](const app::ArchiveForm& form) {
    return app::archive_list(arguments.operands[0], form);
  });
}

Outcome run_show(const Arguments& arguments, const app::Settings& settings, Console& console) {
  return run(arguments, settings, console, 2, [&](const app::ArchiveForm& form) {
    return app::archive_show(arguments.operands[0], arguments.operands[1], form);
  });
}

Outcome run_diff(const Arguments& arguments, const app::Settings& settings, Console& console) {
  return run(arguments, settings, console, 3, [&](const app::ArchiveForm& form) {
    return app::archive_diff(arguments.operands[0], arguments.operands[1], arguments.operands[2],
                             form);
  });
}

Command reporting(std::string_view name, std::string_view operands, std::size_t least,
                  Outcome (*run)(const Arguments&, const app::Settings&, Console&)) {
  return {
      name,  operands, {{"format", 0, "FORMAT", false, {"text", "json"}}, {"output", 'o', "FILE"}},
      least, run,      false};
}

}  // namespace

Command archive_list_command() { return reporting("archive list", "ARCHIVE", 1, run_list); }
Command archive_show_command() { return reporting("archive show", "ARCHIVE KEY", 2, run_show); }
Command archive_diff_command() {
  return reporting("archive diff", "ARCHIVE VINTAGE VINTAGE", 3, run_diff);
}

}  // namespace bijlage::cli
