#include "questions/fill.hpp"

#include "questions/comparing.hpp"
#include "questions/comparison_reader.hpp"
#include "questions/published.hpp"
#include "questions/table_filler.hpp"

namespace bijlage::questions {

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
    filled.answer.tables.push_back(std::move(table));
  }
  for (model::Finding& finding : filled.findings) {
    if (finding.file.empty()) finding.file = question.file;
  }
  return filled;
}

}  // namespace bijlage::questions
