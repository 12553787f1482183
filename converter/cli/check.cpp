#include "app/check.hpp"

#include <optional>
#include <ostream>

#include "app/annotate.hpp"
#include "app/earlier_answers.hpp"
#include "app/inputs.hpp"
#include "app/later_rows.hpp"
#include "app/merge.hpp"
#include "app/people_words.hpp"
#include "app/rules.hpp"
#include "base/atomic_file.hpp"
#include "cli/commands.hpp"
#include "cli/intake_report.hpp"
#include "cli/version.hpp"
#include "writers/findings_reply.hpp"

namespace bijlage::cli {
namespace {

/// What is written, and where to: nothing where it is not asked for, `-` for the screen.
struct Outputs {
  std::optional<std::string> report;
  std::optional<std::string> reply;

  bool report_on_screen() const { return report == "-"; }
};

// A letter on the screen takes the report's place: what is mailed is not mixed with what is not.
Outputs outputs_of(const Arguments& arguments) {
  Outputs outputs;
  if (arguments.has("reply")) outputs.reply = arguments.value("reply");
  const bool letter_alone =
      outputs.reply == "-" && !arguments.has("output") && !arguments.has("format");
  if (!letter_alone) outputs.report = arguments.value("output", "-");
  if (outputs.reply && outputs.reply == outputs.report) {
    throw base::Failure(base::Trouble::usage,
                        {"usage.reply-and-report", {{"file", *outputs.reply}}});
  }
  return outputs;
}

void write(const std::string& file, const std::string& text, Console& console) {
  if (file == "-") {
    console.out << text;
  } else {
    base::write_file(file, text);
  }
}

void make_copies(const std::vector<app::Intake>& intakes, writers::FileReports& reports,
                 const std::string& folder, const app::Settings& settings,
                 const config::Wording& wording, Console& console, Outcome& outcome) {
  const app::Annotated made = app::annotate(intakes, reports, folder, settings, wording);
  for (const base::Message& remark : made.remarks) console.tell(remark);
  for (const base::Failure& trouble : made.troubles) {
    console.tell_trouble(trouble.message());
    outcome.unread_input = true;
  }
}

Outcome run_check(const Arguments& arguments, const app::Settings& settings, Console& console) {
  mapping::Shelf shelf(settings.mappings_folder);
  const auto locale = app::locale_of_language(shelf, settings.language);
  const config::Wording wording(console.words, locale ? &locale->periods : nullptr);
  Outcome outcome;
  if (arguments.has("rules")) {
    const bool json = arguments.value("format", "text") == "json";
    console.out << (json ? app::rules_json(wording) : app::rules_text(wording));
    return outcome;
  }
  const Outputs outputs = outputs_of(arguments);
  const app::ReportForm form{arguments.value("format", "text"),
                             console.colour && outputs.report_on_screen(), version()};
  const auto files = app::list_inputs(arguments.operands);
  for (const auto& output : {outputs.report, outputs.reply}) {
    if (!output) continue;
    app::keep_apart(*output, files);
    app::keep_apart(*output, settings.mapping_files);
    app::keep_apart(*output, {settings.archive});
  }
  if (arguments.has("annotate")) app::check_copies(arguments.value("annotate"), files);
  app::Reception reception(settings, shelf);
  const bool shows_rows = form.format == "text" || form.format == "html";
  if (shows_rows) reception.keep_rows();
  auto intakes = reception.take_in_all(files);
  app::compare_with_earlier(intakes, settings);
  app::compare(intakes, settings.language);
  if (shows_rows) app::keep_later_rows(intakes, reception, settings);
  // The report as text says itself which files could not be read, and why.
  const bool says_troubles = outputs.report_on_screen() && form.format == "text";
  tell_intakes(intakes, console, outcome, says_troubles ? Troubles::untold : Troubles::told);
  for (const app::Intake& intake : intakes) count_findings(intake.findings, outcome);
  auto reports = app::report_of(intakes);
  if (arguments.has("annotate")) {
    make_copies(intakes, reports, arguments.value("annotate"), settings, wording, console, outcome);
  }
  if (outputs.report) write(*outputs.report, app::write_report(reports, form, wording), console);
  if (outputs.reply) write(*outputs.reply, writers::findings_reply(reports, wording), console);
  return outcome;
}

}  // namespace

Command check_command() {
  return {"check",
          "FILE|DIR…",
          {{"format", 0, "FORMAT", false, {"text", "json", "html", "sarif"}},
           {"output", 'o', "FILE"},
           {"annotate", 0, "DIR"},
           {"reply", 0, "FILE"},
           {"archive", 0, "ARCHIVE"},
           {"date", 0, "YYYY-MM-DD"},
           {"rules", 0, ""}},
          1,
          run_check};
}

}  // namespace bijlage::cli
