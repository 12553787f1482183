#include "app/answer.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "answers/lay_out.hpp"
#include "app/earlier_answers.hpp"
#include "app/merge.hpp"
#include "base/file.hpp"
#include "base/sha256.hpp"
#include "config/catalogue.hpp"
#include "questions/fill.hpp"
#include "questions/question_file.hpp"
#include "writers/answer_format.hpp"

namespace bijlage::app {
namespace {

// "nl-BE" speaks by the catalogue of "nl".
std::string catalogue_language(const std::string& language) {
  return language.substr(0, language.find('-'));
}

/// The files in which people decided something for these submissions, and the policies.
std::vector<answers::DecisionsFile> decisions_files(const std::vector<Intake>& intakes,
                                                    const std::vector<std::string>& policies) {
  std::set<std::string> names(policies.begin(), policies.end());
  for (const Intake& intake : intakes) {
    for (const auto& entry : intake.decided.corrections) names.insert(entry.decision.file);
    for (const auto& entry : intake.decided.accepted) names.insert(entry.decision.file);
  }
  std::vector<answers::DecisionsFile> files;
  files.reserve(names.size());
  for (const std::string& name : names) {
    files.push_back({name, base::sha256_hex(base::InputFile(name))});
  }
  return files;
}

void count(const questions::Answer& answer, AnswerReport& report) {
  report.tables = answer.tables.size();
  for (const questions::AskedTable& table : answer.tables) {
    report.asked += table.asked;
    report.filled += table.filled;
  }
}

}  // namespace

std::vector<std::string> answer_formats() {
  std::vector<std::string> names;
  for (const writers::AnswerFormat& format : writers::answer_formats()) {
    names.emplace_back(format.name);
  }
  return names;
}

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
  // An answer that is made again is not held against itself.
  compare_with_earlier(report.intakes, settings, question.head.now);
  const auto merged = merge(report.intakes, settings.language);
  if (!merged) return report;

  auto filled = questions::fill(question, merged->data, merged->evidence,
                                {language, &locale->periods, &words, &locale->holidays});
  settle(filled.findings, report.intakes);
  // What an answer as a whole lacks is of no file, and so of no mapping.
  decisions::settle(filled.findings, decisions::decided_for("", {}, "", reception.policies(), {}));
  report.findings = std::move(merged->findings);
  report.findings.insert(report.findings.end(), filled.findings.begin(), filled.findings.end());
  model::sort_findings(report.findings);
  count(filled.answer, report);

  const auto book =
      answers::lay_out(filled.answer, merged->data, report.findings, words, locale->periods,
                       {order.version, order.date.value_or(question.head.now),
                        decisions_files(report.intakes, settings.policy_files)});
  report.file = writers::answer_format(order.format)->write(book);
  return report;
}

}  // namespace bijlage::app
