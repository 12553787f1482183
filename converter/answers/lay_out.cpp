#include "answers/lay_out.hpp"

#include <utility>
#include <vector>

#include "answers/back_sheets.hpp"
#include "answers/coverage_of.hpp"
#include "answers/front_sheets.hpp"
#include "answers/key_figures_of.hpp"
#include "answers/laid_table.hpp"
#include "answers/notes.hpp"
#include "answers/revisions.hpp"
#include "answers/words.hpp"

namespace bijlage::answers {

AnswerBook lay_out(const questions::Answer& answer, const model::Dataset& data,
                   const model::Findings& findings, const config::Catalogue& catalogue,
                   const calendar::PeriodWords& periods, const Stamp& stamp) {
  const Words words(catalogue, periods);
  NoteNumbers notes(words);
  const Revisions revisions(findings);
  std::vector<LaidTable> tables;
  tables.reserve(answer.tables.size());
  for (const questions::AskedTable& asked : answer.tables) {
    tables.push_back(lay_out_table(asked, {data, revisions}, words, notes));
  }

  AnswerBook book;
  book.title = answer.head.title;
  book.subject = words.say("book.subject", {{"number", answer.head.number}});
  book.author = words.say("book.author", {{"version", stamp.version}});
  book.language = answer.head.language;
  book.page = words.say("book.page");
  if (catalogue.has("number.group")) {
    book.decimal_sign = catalogue.word("number.decimal");
    book.group_sign = catalogue.word("number.group");
  }
  book.created = stamp.date;
  book.sheets.push_back(cover_sheet(answer, data, words, stamp));
  for (const LaidTable& laid : tables) book.coverage.push_back(coverage_of(laid, data, words));
  book.sheets.push_back(contents_sheet(tables, book.coverage, words));
  const KeyCautions cautions(data, findings, words);
  for (const LaidTable& laid : tables) {
    for (KeyFigure& key : key_figures_of(laid, data, cautions, words)) {
      book.key_figures.push_back(std::move(key));
    }
  }
  book.sheets.push_back(key_figures_sheet(book.key_figures, words));
  book.sheets.push_back(coverage_sheet(book.coverage, words));
  book.sheets.push_back(explanation_sheet(tables, data, notes, words));
  Sheet checks = checks_sheet(tables, data, findings, words);
  Sheet origins = origins_sheet(tables, data, findings, words);
  for (LaidTable& laid : tables) {
    book.sheets.push_back(std::move(laid.sheet));
  }
  book.sheets.push_back(std::move(checks));
  book.sheets.push_back(std::move(origins));
  return book;
}

}  // namespace bijlage::answers
