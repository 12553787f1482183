#include "app/explain.hpp"

#include <algorithm>

#include "app/cell_words.hpp"
#include "app/explain_answer.hpp"
#include "app/explain_sheet.hpp"
#include "app/open_input.hpp"
#include "app/people_words.hpp"
#include "base/text.hpp"
#include "questions/question_file.hpp"
#include "writers/explained_html.hpp"
#include "writers/explained_text.hpp"

namespace bijlage::app {
namespace {

using workbook::CellRange;
using workbook::Sheet;

bool has_something_at(const Closeup& close, const Sheet& sheet, const CellRange& cells) {
  const auto* accounts = close.accounts.find(sheet.name);
  return accounts->mapped && std::any_of(accounts->cells.begin(), accounts->cells.end(),
                                         [&](const model::CellAccount& account) {
                                           return cells.contains(account.cell);
                                         });
}

// By name, as Excel compares them: without regard to case.
const Sheet& sheet_named(const Closeup& close, const std::string& name) {
  const auto& sheets = close.book.sheets;
  std::vector<std::string> names;
  for (const Sheet& sheet : sheets) {
    if (sheet.name == name) return sheet;
    names.push_back("“" + sheet.name + "”");
  }
  const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) {
    return base::fold(sheet.name) == base::fold(name);
  });
  if (found == sheets.end()) {
    throw base::Failure(
        base::Trouble::usage,
        {"app.no-sheet",
         {{"file", close.intake.file}, {"sheet", name}, {"known", base::join(names, ", ")}}});
  }
  return *found;
}

std::vector<const Sheet*> sheets_asked(const Closeup& close,
                                       const std::optional<CellQuestion>& question) {
  std::vector<const Sheet*> asked;
  if (question && !question->sheet.empty()) return {&sheet_named(close, question->sheet)};
  for (const Sheet& sheet : close.book.sheets) {
    if (!question || has_something_at(close, sheet, *question->cells)) asked.push_back(&sheet);
  }
  if (asked.empty() && !close.book.sheets.empty()) asked.push_back(&close.book.sheets.front());
  return asked;
}

void refuse_other_model(const Closeup& close, const questions::Question& answer,
                        const model::Model& asked) {
  const model::Model& ours = close.intake.submission->data.model();
  if (&ours == &asked) return;
  throw base::Failure(base::Trouble::usage,
                      {"app.different-models",
                       {{"file", close.intake.file}, {"model", ours.id}, {"other", answer.model}}});
}

}  // namespace

writers::ExplainedFile explain(const std::string& file, const std::optional<CellQuestion>& question,
                               const std::string& answer_file, Settings settings,
                               mapping::Shelf& shelf, const config::Wording& wording) {
  std::optional<questions::Question> answer;
  if (!answer_file.empty()) {
    answer = questions::load_question(
        answer_file,
        [&](const std::string& name) -> const model::Model& { return *shelf.model(name); });
    settings.today = answer->head.now;
  }
  const Reception reception(settings, shelf);
  const Closeup close = reception.take_in_closely(file, reading_options(settings, 1));
  const CellWords words(close, wording);
  writers::ExplainedFile result;
  result.file = file;
  result.sha256 = close.intake.sha256;
  result.cells_only = question && question->cells;
  result.facts.push_back(wording.sentence({"explain.mapping",
                                           {{"mapping", close.intake.mapping},
                                            {"title", close.mapping->title},
                                            {"file", close.mapping->file}}}));
  const auto asked = question ? question->cells : std::nullopt;
  for (const Sheet* sheet : sheets_asked(close, question)) {
    result.sheets.push_back(explain_sheet(close, *sheet, asked, words));
  }
  if (answer) {
    refuse_other_model(close, *answer, *shelf.model(answer->model));
    const auto asked_in = shelf.locale(answer->head.language);
    const auto readers = locale_of_language(shelf, settings.language);
    tell_in_answer(close, *answer, (readers ? readers : asked_in)->periods, asked_in->holidays,
                   wording, result);
  }
  if (question) return result;
  for (const model::Finding& finding : close.intake.findings) {
    if (close.book.find(finding.sheet) == nullptr) result.findings.push_back(finding);
  }
  return result;
}

std::string write_explained(const writers::ExplainedFile& file, const std::string& format,
                            const config::Wording& wording) {
  if (format == "html") return writers::explained_html(file, wording);
  return writers::explained_text(file, wording);
}

}  // namespace bijlage::app
