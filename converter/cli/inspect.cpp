#include "app/inspect.hpp"

#include <ostream>

#include "app/inputs.hpp"
#include "app/inspect_json.hpp"
#include "app/inspect_text.hpp"
#include "app/people_words.hpp"
#include "cli/commands.hpp"
#include "cli/printable.hpp"

namespace bijlage::cli {
namespace {

void print(const std::vector<app::InspectionLine>& lines, Console& console) {
  constexpr unsigned spaces_a_step = 2;
  for (const app::InspectionLine& line : lines) {
    console.out << std::string(line.depth * std::size_t{spaces_a_step}, ' ') << printable(line.text)
                << '\n';
  }
}

void print_cells(const std::vector<std::string>& files, const app::Settings& settings,
                 Console& console, Outcome& outcome) {
  for (const std::string& file : files) {
    try {
      app::inspect_cells(file, settings, [&](std::string_view piece) { console.out << piece; });
    } catch (const base::Failure& failure) {
      if (failure.trouble() != base::Trouble::input) throw;
      outcome.unread_input = true;
      console.tell_trouble(failure.message());
    }
  }
}

void tell_troubles(const std::vector<app::Inspection>& found, Console& console) {
  for (const app::Inspection& file : found) {
    if (file.trouble) console.tell_trouble(*file.trouble);
  }
}

void print_text(const std::vector<app::Inspection>& found, const config::Wording& wording,
                Console& console) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0) console.out << '\n';
    print(app::inspection_lines(found[i], wording), console);
  }
}

Outcome run_inspect(const Arguments& arguments, const app::Settings& settings, Console& console) {
  Outcome outcome;
  const auto files = app::list_inputs(arguments.operands);
  if (arguments.has("cells")) {
    print_cells(files, settings, console, outcome);
    return outcome;
  }
  mapping::Shelf shelf(settings.mappings_folder);
  const auto locale = app::locale_of_language(shelf, settings.language);
  const config::Wording wording(console.words, locale ? &locale->periods : nullptr);
  const auto found = app::inspect(files, settings);
  for (const app::Inspection& file : found) outcome.unread_input |= file.trouble.has_value();
  if (arguments.value("format", "text") == "json") {
    tell_troubles(found, console);
    console.out << app::inspections_json(found, wording);
  } else {
    print_text(found, wording, console);
  }
  return outcome;
}

}  // namespace

Command inspect_command() {
  return {"inspect",
          "FILE|DIR…",
          {{"format", 0, "FORMAT", false, {"text", "json"}}, {"cells", 0, ""}},
          1,
          run_inspect};
}

}  // namespace bijlage::cli
