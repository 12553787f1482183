#include "app/explain_answer.hpp"

#include <map>
#include <utility>

#include "answers/derivation.hpp"
#include "base/text.hpp"
#include "questions/fill.hpp"

namespace bijlage::app {
namespace {

using Place = std::pair<std::string, workbook::CellRef>;

/// What is said of the figures of each cell, by sheet and place.
class InAnswer {
 public:
  InAnswer(const model::Dataset& data, const answers::Words& words)
      : data_(data), words_(words), derivations_(data, words) {}

  void add(const questions::AskedTable& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto& figure = table.figures[row][column];
        if (figure) add(table, row, column, *figure);
      }
    }
  }

  const std::vector<std::string>& of(const Place& place) { return said_[place]; }

 private:
  void add(const questions::AskedTable& table, std::size_t row, std::size_t column,
           const normalise::Figure& figure) {
    if (figure.from.empty()) return;
    const bool total = table.rows[row].total || table.columns[column].total;
    const std::string made = derivations_.sentence(figure, total);
    base::Message message{"explain.in-answer",
                          {{"table", table.id},
                           {"row", base::join(table.rows[row].labels, " – ")},
                           {"column", base::join(table.columns[column].labels, " – ")},
                           {"value", figure.value ? figure.value->to_string() : ""},
                           {"how", made}}};
    if (made.empty()) message.key = "explain.in-answer.as-reported";
    if (!figure.value) {
      message.key = "explain.in-answer.missing";
      message.gaps.back().second = sentences(figure.how);
    }
    const std::string sentence = words_.message(message);
    for (const auto index : figure.from) {
      const model::Source& source = data_.observations[index].source;
      auto& said = said_[{data_.sheets[source.sheet], source.cell}];
      if (said.empty() || said.back() != sentence) said.push_back(sentence);
    }
  }

  std::string sentences(const std::vector<base::Message>& how) const {
    std::vector<std::string> texts;
    for (const base::Message& message : how) texts.push_back(words_.message(message));
    return base::join(texts, " ");
  }

  const model::Dataset& data_;
  const answers::Words& words_;
  answers::Derivations derivations_;
  std::map<Place, std::vector<std::string>> said_;
};

}  // namespace

void tell_in_answer(const Closeup& close, const questions::Question& question,
                    const calendar::PeriodWords& periods, const calendar::Holidays& holidays,
                    const config::Wording& wording, writers::ExplainedFile& file) {
  const mapping::Submission& submission = *close.intake.submission;
  const answers::Words words(wording.catalogue(), periods);
  const auto filled =
      questions::fill(question, submission.data, submission.evidence,
                      {wording.catalogue().language(), &periods, &wording.catalogue(), &holidays});
  InAnswer in_answer(submission.data, words);
  for (const auto& table : filled.answer.tables) in_answer.add(table);
  for (writers::ExplainedSheet& sheet : file.sheets) {
    for (writers::DrawnCell& cell : sheet.cells) {
      for (const std::string& sentence : in_answer.of({sheet.name, cell.cell})) {
        cell.story.push_back({1, sentence});
      }
    }
  }
}

}  // namespace bijlage::app
