#include <filesystem>
#include <ostream>

#include "app/inputs.hpp"
#include "app/template_annex.hpp"
#include "base/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/shipped.hpp"
#include "cli/version.hpp"

namespace bijlage::cli {
namespace {

std::string template_output(const Arguments& arguments) {
  if (!arguments.has("output")) {
    throw base::Failure(
        base::Trouble::usage,
        {"usage.output-needed", {{"command", "template"}, {"example", "-o OUT.xlsx"}}});
  }
  const std::string& output = arguments.value("output");
  if (output != "-" && std::filesystem::path(output).extension() != ".xlsx") {
    throw base::Failure(base::Trouble::usage, {"usage.template-format", {{"file", output}}});
  }
  return output;
}

Outcome run_template(const Arguments& arguments, const app::Settings& settings, Console& console) {
  if (arguments.operands.size() > 1) {
    throw base::Failure(base::Trouble::usage,
                        {"usage.one-file", {{"argument", arguments.operands[1]}}});
  }
  const std::string output = template_output(arguments);
  const std::string question = shipped_or_own(
      arguments.operands.front(), std::filesystem::path(settings.mappings_folder) / "answers",
      "usage.no-question");
  app::keep_apart(output, {question});
  const std::string bytes = app::blank_annex_for(question, settings, std::string(version()));
  if (output == "-") {
    console.out << bytes;
    return {};
  }
  base::write_file(output, bytes);
  if (console.verbosity > 0) console.tell({"cli.template-made", {{"file", output}}});
  return {};
}

}  // namespace

Command template_command() {
  return {"template", "QUESTION.toml", {{"output", 'o', "OUT.xlsx"}}, 1, run_template};
}

}  // namespace bijlage::cli
