#include "app/answer.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "app/inputs.hpp"
#include "base/atomic_file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/date_option.hpp"
#include "cli/intake_report.hpp"
#include "cli/shipped.hpp"
#include "cli/version.hpp"

namespace bijlage::cli {
namespace {

// By --to, or by how the file's name ends; these may not disagree.
std::string format_of(const Arguments& arguments, const std::string& output) {
  const auto formats = app::answer_formats();
  std::string ending = std::filesystem::path(output).extension().string();
  if (!ending.empty()) ending.erase(0, 1);
  const bool known = std::find(formats.begin(), formats.end(), ending) != formats.end();
  if (arguments.has("to")) {
    std::string chosen = arguments.value("to");
    if (!known || output == "-" || ending == chosen) return chosen;
    throw base::Failure(
        base::Trouble::usage,
        {"usage.format-and-name", {{"format", chosen}, {"file", output}, {"ending", ending}}});
  }
  if (output == "-") return formats.front();
  if (known) return ending;
  throw base::Failure(
      base::Trouble::usage,
      {"usage.answer-format", {{"file", output}, {"known", "." + base::join(formats, ", .")}}});
}

std::string output_of(const Arguments& arguments) {
  if (!arguments.has("output")) {
    throw base::Failure(
        base::Trouble::usage,
        {"usage.output-needed", {{"command", "answer"}, {"example", "-o OUT.xlsx"}}});
  }
  return arguments.value("output");
}

app::AnswerOrder order_of(const Arguments& arguments, const app::Settings& settings) {
  app::AnswerOrder order;
  order.question_file = shipped_or_own(arguments.operands.front(),
                                       std::filesystem::path(settings.mappings_folder) / "answers",
                                       "usage.no-question");
  order.inputs = app::list_inputs({arguments.operands.begin() + 1, arguments.operands.end()});
  order.date = date_option(arguments);
  order.version = std::string(version());
  return order;
}

void write_answer(const std::string& bytes, const std::string& output, Console& console) {
  if (output == "-") {
    console.out << bytes;
  } else {
    base::write_file(output, bytes);
  }
}

Outcome run_answer(const Arguments& arguments, const app::Settings& settings, Console& console) {
  const std::string output = output_of(arguments);
  const std::string format = format_of(arguments, output);
  auto order = order_of(arguments, settings);
  order.format = format;
  app::keep_apart(output, order.inputs);
  app::keep_apart(output, {order.question_file});
  app::keep_apart(output, settings.mapping_files);
  app::keep_apart(output, {settings.archive});
  const auto report = app::answer(order, settings);
  Outcome outcome;
  tell_intakes(report.intakes, console, outcome);
  count_findings(report.findings, outcome);
  if (!report.file) return outcome;
  write_answer(*report.file, output, console);
  if (console.verbosity == 0) return outcome;
  console.tell({"cli.answered",
                {{"file", output},
                 {"tables", std::to_string(report.tables)},
                 {"filled", std::to_string(report.filled)},
                 {"asked", std::to_string(report.asked)},
                 {"findings", std::to_string(report.findings.size())}}});
  return outcome;
}

}  // namespace

Command answer_command() {
  return {"answer",
          "QUESTION.toml FILE|DIR…",
          {{"output", 'o', "OUT.xlsx"},
           {"to", 0, "FORMAT", false, {"xlsx", "ods", "html", "md", "json", "zip"}},
           {"date", 0, "YYYY-MM-DD"},
           {"archive", 0, "ARCHIVE"}},
          2,
          run_answer};
}

}  // namespace bijlage::cli
