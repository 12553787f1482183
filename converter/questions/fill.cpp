#include "questions/fill.hpp"

#include "questions/comparing.hpp"
#include "questions/comparison_reader.hpp"
#include "questions/published.hpp"
#include "questions/subjects.hpp"
#include "questions/table_filler.hpp"

namespace bijlage::questions {

namespace {

// As a table says that compares the one of that id.
std::optional<calendar::Date> stated_start(const Question& question, const std::string& id) {
  for (const TableQuestion& asked : question.tables) {
    if (asked.compare && asked.compare->table == id && asked.compare->start) {
      return asked.compare->start;
    }
  }
  return std::nullopt;
}

}  // namespace

Filled fill(const Question& question, const model::Dataset& data, const model::Evidence& evidence,
            const Wording& wording) {
  Filled filled;
  filled.answer.head = question.head;
  for (const TableQuestion& asked : question.tables) {
    if (asked.compare) {
      const TableQuestion& of = *compared_table(question.tables, *asked.compare);
      filled.answer.tables.push_back(
          Comparer(asked, of, data, evidence, wording).fill(filled.findings));
      continue;
    }
    AskedTable table = TableFiller(asked, data, wording).fill(filled.findings);
    compare_with_published(data, evidence, table);
    tell_starts(table, stated_start(question, asked.id), data, evidence);
    filled.answer.tables.push_back(std::move(table));
  }
  // The policy is the answer's: all tables have it.
  if (!question.tables.empty()) {
    auto finding = no_such_source(question.tables.front().conflict, data);
    if (finding) filled.findings.push_back(std::move(*finding));
  }
  for (model::Finding& finding : filled.findings) {
    if (finding.file.empty()) finding.file = question.file;
  }
  return filled;
}

}  // namespace bijlage::questions
