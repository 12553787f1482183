#include "questions/unanswered.hpp"

#include "model/finding_catalogue.hpp"

namespace bijlage::questions {
namespace {

// Does anything that was submitted with a value stand behind the figures that are lacking?
bool any_submitted(const AskedTable& table, const model::Dataset& data) {
  for (const auto& row : table.figures) {
    for (const auto& figure : row) {
      if (!figure) continue;
      for (const auto index : figure->from) {
        if (data.observations[index].value) return true;
      }
    }
  }
  return false;
}

}  // namespace

void report_unanswered(const TableQuestion& asked, const model::Dataset& data, AskedTable& table,
                       model::Findings& findings) {
  table.answered = table.filled > 0;
  if (table.answered) return;
  const bool unused = asked.compare || any_submitted(table, data);
  // The question file may say it in better words, and comparisons say why there are none.
  const bool said = asked.measures.empty() && (!asked.notes.empty() || !table.remarks.empty());
  if (!said) table.remarks.push_back({unused ? "question.none-fits" : "question.no-data", {}});
  model::Finding finding = model::make_finding("A01");
  if (unused) finding.message.key += ".none-fits";
  finding.message.gaps = {{"table", asked.id},
                          {"asks", asked.asks.empty() ? asked.title : asked.asks}};
  findings.push_back(std::move(finding));
}

}  // namespace bijlage::questions
