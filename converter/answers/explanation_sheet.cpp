#include "answers/derivation.hpp"
#include "answers/front_sheets.hpp"
#include "answers/lines.hpp"
#include "answers/symbols.hpp"
#include "base/text.hpp"

namespace bijlage::answers {
namespace {

std::string_view kind_key(NoteKind kind) {
  switch (kind) {
    case NoteKind::source:
      return "note.kind.source";
    case NoteKind::method:
      return "note.kind.method";
    case NoteKind::missing:
      return "note.kind.missing";
    case NoteKind::published:
      return "note.kind.published";
    case NoteKind::remark:
      return "note.kind.remark";
    case NoteKind::decision:
      return "note.kind.decision";
    case NoteKind::revision:
      return "note.kind.revision";
  }
  return {};
}

std::string listed(const std::vector<std::string>& tables, const Words& words) {
  return tables.empty() ? words.say("explanation.not-used") : base::join(tables, ", ");
}

/// A line for each figure that was worked out, leading to it.
void add_derivations(const std::vector<LaidTable>& tables, const model::Dataset& data,
                     const Words& words, Table& table) {
  const Derivations derivations(data, words);
  for (const LaidTable& laid : tables) {
    if (!laid.sheet.table) continue;
    for (std::size_t row = 0; row < laid.asked->rows.size(); ++row) {
      for (std::size_t column = 0; column < laid.asked->columns.size(); ++column) {
        const auto& figure = laid.asked->figures[row][column];
        if (!figure) continue;
        std::string made = derivations.sentence(*figure, laid.is_live_total(row, column));
        if (made.empty()) continue;
        const workbook::CellRef place = laid.place(row, column);
        table.rows.push_back(
            {{Link{laid.sheet.name + "!" + workbook::a1(place), laid.sheet.name, place},
              Text{words.say("note.kind.made")}, Text{std::move(made)}, Text{laid.asked->id}}});
      }
    }
  }
}

}  // namespace

Sheet explanation_sheet(const std::vector<LaidTable>& tables, const model::Dataset& data,
                        const NoteNumbers& notes, const Words& words) {
  Sheet sheet;
  sheet.name = words.say("sheet.explanation");
  sheet.title = words.say("explanation.title");
  for (const std::string_view key :
       {"explanation.partial", "explanation.totals", "explanation.spread", "explanation.shares"}) {
    add_lines(sheet, words.say(key), Line::Style::plain);
  }
  Table& table = sheet.table.emplace();
  table.name = words.say("explanation.table-name");
  table.columns = {{words.say("explanation.sign"), ColumnKind::code},
                   {words.say("explanation.kind"), ColumnKind::code},
                   {words.say("explanation.meaning"), ColumnKind::remark},
                   {words.say("explanation.tables"), ColumnKind::label}};
  for (const SymbolMeaning& symbol : all_symbols()) {
    table.rows.push_back({{Text{std::string(symbol.symbol)}, Text{words.say("note.kind.symbol")},
                           Text{words.say(std::string(symbol.key) + ".long")},
                           Text{listed(notes.tables_with(symbol.symbol), words)}}});
  }
  for (std::size_t i = 0; i < notes.notes().size(); ++i) {
    const NumberedNote& note = notes.notes()[i];
    table.rows.push_back({{Text{notes.mark_of(i)}, Text{words.say(kind_key(note.kind))},
                           Text{note.text}, Text{listed(note.tables, words)}}});
  }
  add_derivations(tables, data, words, table);
  return sheet;
}

}  // namespace bijlage::answers
