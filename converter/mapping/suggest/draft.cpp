#include "mapping/suggest/draft.hpp"

#include <algorithm>
#include <utility>

#include "base/message.hpp"
#include "mapping/suggest/draft_parts.hpp"

namespace bijlage::mapping::suggesting {
namespace {

// A workbook of thousands of little tables is no annex.
constexpr std::size_t most_bodies = 300;

// Turned, a long export would be a very wide sheet.
constexpr std::uint32_t most_rows_turned = 400;

std::vector<BodyDraft> drafts_of(const Grid& grid, const Lexicon& lexicon, const BookFacts& facts) {
  std::vector<BodyDraft> drafts;
  const SheetView view(grid, lexicon);
  for (const Strip& strip : strips_of(view)) {
    for (const Body& body : bodies_of(view, strip)) {
      if (drafts.size() == most_bodies) return drafts;
      drafts.push_back({draft_of(view, body, facts), strip});
    }
  }
  return drafts;
}

bool any_live(const std::vector<BodyDraft>& drafts) {
  return std::any_of(drafts.begin(), drafts.end(),
                     [](const BodyDraft& draft) { return draft.table.live; });
}

// A sheet of which nothing can be made as it stands may be on its side.
std::vector<BodyDraft> drafts_of(const workbook::Workbook& book, const workbook::Sheet& sheet,
                                 const Lexicon& lexicon, const BookFacts& facts) {
  const Grid upright(book, sheet, lexicon.locale(), false);
  auto drafts = drafts_of(upright, lexicon, facts);
  if (drafts.empty() || any_live(drafts) || upright.rows() > most_rows_turned) return drafts;
  const Grid turned(book, sheet, lexicon.locale(), true);
  auto others = drafts_of(turned, lexicon, facts);
  return any_live(others) ? others : drafts;
}

std::vector<BodyDraft> bodies_of(const workbook::Workbook& book, const Lexicon& lexicon,
                                 const BookFacts& facts) {
  std::vector<BodyDraft> drafts;
  for (const workbook::Sheet& sheet : book.sheets) {
    for (BodyDraft& draft : drafts_of(book, sheet, lexicon, facts)) {
      if (drafts.size() == most_bodies) return drafts;
      drafts.push_back(std::move(draft));
    }
  }
  return drafts;
}

bool has_cells(const workbook::Workbook& book) {
  return std::any_of(book.sheets.begin(), book.sheets.end(), [](const workbook::Sheet& sheet) {
    return std::any_of(sheet.cells.begin(), sheet.cells.end(), [](const workbook::Cell& cell) {
      return cell.kind != workbook::CellKind::blank;
    });
  });
}

// The loader asks for a table: one to fill in, that no sheet need have.
TableDraft example_table() {
  TableDraft table;
  table.id = "table";
  table.header = {"…"};
  table.above = {"measure"};
  table.optional = true;
  table.decide({"suggest.nothing", {}});
  return table;
}

std::size_t decisions_in(const MappingDraft& draft) {
  std::size_t count = draft.notes.size();
  for (const TableDraft& table : draft.tables) {
    count +=
        static_cast<std::size_t>(std::count_if(table.remarks.begin(), table.remarks.end(),
                                               [](const Remark& remark) { return remark.decide; }));
  }
  return count;
}

void keep_notes(const Submission& submission, MappingDraft& draft) {
  constexpr std::size_t most_notes = 12;
  for (const model::Note& note : submission.data.notes) {
    if (note.understood || note.mark.empty() || draft.notes.size() == most_notes) continue;
    draft.notes.push_back(note.mark + " " + note.text);
  }
  draft.notes = unique(std::move(draft.notes));
}

}  // namespace

Draft draft_mapping(const workbook::Workbook& book, const DraftOrder& order) {
  if (!has_cells(book)) {
    throw base::Failure(base::Trouble::input, {"suggest.empty", {{"file", order.file}}});
  }
  const auto lexicon = choose_lexicon(book, order);
  const std::string stem = stem_of(order.file);
  MappingDraft draft;
  draft.model = lexicon->model_name();
  draft.locale = lexicon->locale_name();
  draft.tables = merged(bodies_of(book, *lexicon, {stem}));
  tell_apart(draft.tables, lexicon->locale());
  name_all(book, *lexicon, stem, draft);
  const TrialGround ground{
      book, order.shelf, {order.file, "", order.today, order.words.language()}};
  refine(draft, ground);
  const bool any = std::any_of(draft.tables.begin(), draft.tables.end(),
                               [](const TableDraft& table) { return table.live; });
  if (!any) draft.tables.push_back(example_table());

  Draft found;
  const model::CellAccounts none;
  const auto extracted = extract_by(plain_toml(draft), ground);
  if (extracted) {
    found.observations = extracted->submission.data.observations.size();
    keep_notes(extracted->submission, draft);
  }
  found.sheets = accounts_of(book, *lexicon, extracted ? extracted->accounts : none);
  for (const TableDraft& table : draft.tables) ++(table.live ? found.tables : found.commented);
  if (!any) found.tables = 0;
  found.decisions = decisions_in(draft);
  found.toml = commented_toml(draft, found, order.words);
  return found;
}

}  // namespace bijlage::mapping::suggesting
