#include "answers/coverage_of.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "answers/figure_remarks.hpp"
#include "answers/symbols.hpp"
#include "base/text.hpp"

namespace bijlage::answers {
namespace {

using model::MissingReason;
using normalise::Figure;

/// Nothing where the figure is there, for its whole period.
std::optional<Lack> lack_of(const Figure& figure) {
  if (figure.value) return figure.partial() ? std::optional(Lack::partial) : std::nullopt;
  // The sign in the table and the count here say the same.
  if (missing_symbol(figure) == "[s]") return Lack::several;
  switch (figure.reason) {
    case MissingReason::not_yet:
      return Lack::not_yet;
    case MissingReason::not_existing:
      return Lack::not_existing;
    case MissingReason::suppressed:
      return Lack::suppressed;
    default:
      return Lack::not_available;
  }
}

/// Sentences, each once, one behind the other.
class Sentences {
 public:
  void add(std::string text) {
    while (text.ends_with('.')) text.pop_back();  // they go on
    const bool known = std::find(said_.begin(), said_.end(), text) != said_.end();
    if (!text.empty() && !known) said_.push_back(std::move(text));
  }
  std::string joined() const { return base::join(said_, "; "); }

 private:
  std::vector<std::string> said_;
};

/// What whoever handed it in, or the question file, says of a missing figure.
std::string why_missing(const Figure& figure, const model::Dataset& data, const Words& words) {
  Sentences why;
  for (const base::Message& sentence : figure.how) why.add(words.message(sentence));
  for (const model::ObservationIndex index : figure.from) {
    const model::Detail* detail = data.detail(data.observations[index]);
    if (detail == nullptr) continue;
    for (const model::NoteId note : detail->notes) why.add(data.notes[note].text);
    why.add(detail->comment);
  }
  if (const auto key = missing_sentence(figure.reason); why.joined().empty() && !key.empty()) {
    why.add(words.say(key));
  }
  return why.joined();
}

std::string remarks_of(const questions::AskedTable& asked, const Words& words) {
  Sentences remarks;
  for (const base::Message& remark : asked.remarks) remarks.add(words.message(remark));
  for (const std::string& note : asked.notes) remarks.add(note);
  return remarks.joined();
}

}  // namespace

TableCoverage coverage_of(const LaidTable& laid, const model::Dataset& data, const Words& words) {
  const questions::AskedTable& asked = *laid.asked;
  TableCoverage coverage{asked.id, asked.title, asked.answered, asked.asked, asked.filled, {}, {}};
  if (!asked.answered) coverage.remark = remarks_of(asked, words);
  std::map<std::pair<Lack, std::string>, std::vector<workbook::CellRef>> groups;
  for (std::size_t row = 0; row < asked.figures.size(); ++row) {
    for (std::size_t column = 0; column < asked.figures[row].size(); ++column) {
      const auto& figure = asked.figures[row][column];
      if (!figure || asked.rows[row].total || asked.columns[column].total) continue;
      const auto lack = lack_of(*figure);
      if (!lack) continue;
      std::string why = figure->value ? figure_coverage(laid, row, column, words)
                                      : why_missing(*figure, data, words);
      groups[{*lack, std::move(why)}].push_back(laid.place(row, column));
    }
  }
  for (auto& [key, cells] : groups) coverage.lacking.push_back({key.first, cells, key.second});
  std::stable_sort(coverage.lacking.begin(), coverage.lacking.end(),
                   [](const LackingCells& a, const LackingCells& b) {
                     return a.lack != b.lack ? a.lack < b.lack : a.cells < b.cells;
                   });
  return coverage;
}

}  // namespace bijlage::answers
