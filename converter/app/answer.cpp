#include "app/answer.hpp"

#include <filesystem>

#include "answers/lay_out.hpp"
#include "app/merge.hpp"
#include "config/catalogue.hpp"
#include "questions/fill.hpp"
#include "questions/question_file.hpp"
#include "writers/answer_xlsx.hpp"

namespace bijlage::app {
namespace {

// "nl-BE" speaks by the catalogue of "nl".
std::string catalogue_language(const std::string& language) {
  return language.substr(0, language.find('-'));
}

void count(const questions::Answer& answer, AnswerReport& report) {
  report.tables = answer.tables.size();
  for (const questions::AskedTable& table : answer.tables) {
    report.asked += table.asked;
    report.filled += table.filled;
  }
}

}  // namespace

AnswerReport answer(const AnswerOrder& order, Settings settings) {
  mapping::Shelf shelf(settings.mappings_folder);
  const auto question = questions::load_question(
      order.question_file,
      [&](const std::string& name) -> const model::Model& { return *shelf.model(name); });
  const std::string& language = question.head.language;
  settings.language = catalogue_language(language);
  settings.today = question.head.now;
  const auto words = config::Catalogue::load(
      (std::filesystem::path(settings.mappings_folder) / "messages").string(), settings.language);
  const auto locale = shelf.locale(language);

  AnswerReport report;
  const Reception reception(settings, shelf);
  report.intakes = reception.take_in_all(order.inputs);
  const auto merged = merge(report.intakes, settings.language);
  if (!merged) return report;

  auto filled = questions::fill(question, merged->data, merged->evidence,
                                {language, &locale->periods, &words});
  settle(filled.findings, report.intakes);
  // What an answer as a whole lacks is of no file, and so of no mapping.
  decisions::settle(filled.findings, decisions::decided_for("", {}, "", reception.policies(), {}));
  report.findings = std::move(merged->findings);
  report.findings.insert(report.findings.end(), filled.findings.begin(), filled.findings.end());
  model::sort_findings(report.findings);
  count(filled.answer, report);

  const auto book =
      answers::lay_out(filled.answer, merged->data, report.findings, words, locale->periods,
                       {order.version, order.date.value_or(question.head.now)});
  report.workbook = writers::answer_xlsx(book);
  return report;
}

}  // namespace bijlage::app
