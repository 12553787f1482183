#include "app/explain.hpp"

#include <filesystem>
#include <ostream>

#include "app/inputs.hpp"
#include "app/people_words.hpp"
#include "base/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/intake_report.hpp"
#include "cli/shipped.hpp"

namespace bijlage::cli {
namespace {

std::optional<app::CellQuestion> question_of(const Arguments& arguments) {
  constexpr std::size_t file_and_cell = 2;
  const auto& operands = arguments.operands;
  if (operands.size() > file_and_cell) {
    throw base::Failure(base::Trouble::usage,
                        {"usage.explain-one-file", {{"value", operands[file_and_cell]}}});
  }
  if (operands.size() < file_and_cell) return std::nullopt;
  return app::parse_cell_question(operands.back());
}

Outcome run_explain(const Arguments& arguments, const app::Settings& settings, Console& console) {
  const auto question = question_of(arguments);
  const std::string& file = arguments.operands.front();
  const std::string output = arguments.value("output", "-");
  app::keep_apart(output, {file});
  app::keep_apart(output, settings.mapping_files);
  mapping::Shelf shelf(settings.mappings_folder);
  const auto locale = app::locale_of_language(shelf, settings.language);
  const config::Wording wording(console.words, locale ? &locale->periods : nullptr);
  std::string answer_file = arguments.value("question");
  if (!answer_file.empty()) {
    answer_file =
        shipped_or_own(answer_file, std::filesystem::path(settings.mappings_folder) / "answers",
                       "usage.no-question");
    app::keep_apart(output, {answer_file});
  }
  const auto explained = app::explain(file, question, answer_file, settings, shelf, wording);
  Outcome outcome;
  count_findings(explained.findings, outcome);
  for (const auto& sheet : explained.sheets) count_findings(sheet.findings, outcome);
  const auto report = app::write_explained(explained, arguments.value("format", "text"), wording);
  if (output == "-") {
    console.out << report;
  } else {
    base::write_file(output, report);
  }
  return outcome;
}

}  // namespace

Command explain_command() {
  return {"explain",
          "FILE [CELL]",
          {{"format", 0, "FORMAT", false, {"text", "html"}},
           {"output", 'o', "FILE"},
           {"question", 0, "QUESTION.toml"},
           {"date", 0, "YYYY-MM-DD"}},
          1,
          run_explain};
}

}  // namespace bijlage::cli
