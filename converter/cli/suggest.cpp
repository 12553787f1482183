#include "app/suggest.hpp"

#include <filesystem>
#include <ostream>

#include "app/inputs.hpp"
#include "base/atomic_file.hpp"
#include "cli/commands.hpp"

namespace bijlage::cli {
namespace {

void tell(const mapping::suggesting::Draft& draft, const std::string& file, Console& console) {
  if (console.verbosity == 0) return;
  console.tell({"suggest.written",
                {{"file", file},
                 {"tables", std::to_string(draft.tables)},
                 {"observations", std::to_string(draft.observations)},
                 {"decisions", std::to_string(draft.decisions)}}});
  for (const auto& sheet : draft.sheets) {
    if (sheet.accounted == sheet.figures) continue;
    console.tell({"suggest.not-placed",
                  {{"sheet", sheet.sheet},
                   {"accounted", std::to_string(sheet.accounted)},
                   {"figures", std::to_string(sheet.figures)}}});
  }
}

Outcome run_suggest(const Arguments& arguments, const app::Settings& settings, Console& console) {
  if (arguments.operands.size() > 1) {
    throw base::Failure(base::Trouble::usage,
                        {"usage.one-file", {{"argument", arguments.operands[1]}}});
  }
  const std::string& file = arguments.operands.front();
  const std::string output = arguments.value("output", "-");
  app::keep_apart(output, {file});
  // Hours of a person's work may be in it.
  if (output != "-" && std::filesystem::is_regular_file(output)) {
    throw base::Failure(base::Trouble::usage, {"suggest.already-there", {{"file", output}}});
  }
  const auto draft = app::suggest(file, settings, console.words);
  if (output == "-") {
    console.out << draft.toml;
  } else {
    base::write_file(output, draft.toml);
  }
  tell(draft, output == "-" ? file : output, console);
  return {};
}

}  // namespace

Command suggest_command() {
  return {"suggest", "FILE", {{"output", 'o', "M.toml"}}, 1, run_suggest};
}

}  // namespace bijlage::cli
