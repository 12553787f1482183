#include "app/cell_story.hpp"

#include <algorithm>

#include "app/figure_story.hpp"

namespace bijlage::app {

using model::CellAccount;
using model::CellRole;
using workbook::CellRef;

CellStories::CellStories(const Closeup& close, const workbook::Sheet& sheet, const CellWords& words)
    : close_(close),
      sheet_(sheet),
      words_(words),
      index_(close, sheet.name),
      hints_(close, sheet, words) {}

void CellStories::add(Story& story, const base::Message& message) const {
  story.push_back({1, words_.sentence(message)});
}

std::vector<writers::StoryLine> CellStories::tell(CellRef cell) const {
  Story story;
  if (const auto* merge = sheet_.merge_at(cell); merge != nullptr && merge->first != cell) {
    story.push_back({0, words_.sentence({"explain.in-merge",
                                         {{"cell", workbook::a1(cell)},
                                          {"range", workbook::a1(*merge)},
                                          {"first_cell", workbook::a1(merge->first)}}})});
    return story;
  }
  const auto* accounts = close_.accounts.find(sheet_.name);
  const CellAccount* account = accounts == nullptr ? nullptr : accounts->find(cell);
  tell_headline(cell, account, story);
  if (account != nullptr) {
    tell_role(*account, story);
    tell_marks(*account, story);
    tell_mapping(*account, story);
  }
  for (const auto& finding : index_.findings(cell)) {
    const std::string severity(model::severity_name(finding.severity));
    add(story, {"explain.finding",
                {{"severity", words_.sentence("severity." + severity)},
                 {"code", finding.code},
                 {"text", words_.sentence(finding.message)}}});
    for (const model::Decision& decision : finding.decisions) {
      add(story, model::decision_message(decision));
    }
  }
  return story;
}

void CellStories::tell_headline(CellRef cell, const CellAccount* account, Story& story) const {
  const std::string shown = words_.excerpt(words_.shown(sheet_, cell));
  std::string key = shown.empty() ? "explain.cell-empty" : "explain.cell";
  if (account == nullptr) key = "explain.cell-of-nothing";
  story.push_back(
      {0, words_.sentence({key,
                           {{"cell", workbook::a1(cell)},
                            {"role", account == nullptr ? "" : words_.role(account->role)},
                            {"text", shown}}})});
}

void CellStories::tell_role(const CellAccount& account, Story& story) const {
  switch (account.role) {
    case CellRole::value:
      return FigureStory(close_, words_, index_).tell(account, story);
    case CellRole::label:
    case CellRole::header:
    case CellRole::heading:
    case CellRole::group:
      return tell_label(account, story);
    case CellRole::total:
      return tell_total(account, story);
    case CellRole::note:
      return tell_notes(account, story);
    case CellRole::attribute:
    case CellRole::skipped:
    case CellRole::refused:
      return tell_decided(account, story);
    case CellRole::unmapped:
      for (const auto& hint : hints_.about(account.cell)) add(story, hint);
      return;
    case CellRole::total_label:
    case CellRole::unit:
    case CellRole::text:
      return add(story,
                 {"explain.meaning." + std::string(model::cell_role_name(account.role)), {}});
  }
}

void CellStories::tell_label(const CellAccount& account, Story& story) const {
  bool gives = false;
  for (const model::LabelNumber number : account.labels) {
    const model::LabelUse& use = close_.accounts.labels[number];
    if (use.gives.empty()) continue;
    gives = true;
    const std::size_t figures = index_.figures_of(number);
    add(story,
        {"explain.gives", {{"gifts", words_.gifts(use)}, {"count", std::to_string(figures)}}});
  }
  if (!gives) add(story, {"explain.gives-nothing", {}});
}

void CellStories::tell_total(const CellAccount& account, Story& story) const {
  const model::Total* total = index_.total(account.cell);
  if (total == nullptr) return add(story, {"explain.total-of-nothing", {}});
  const auto& data = close_.intake.submission->data;
  base::Decimal sum;
  std::int64_t figures = 0;
  std::vector<CellRef> cells;
  for (const auto part : total->parts) {
    const model::Observation& obs = data.observations[part];
    if (obs.value) sum = sum + *obs.value;
    if (obs.value) ++figures;
    cells.push_back(obs.source.cell);
  }
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  const bool mean = total->operation == model::Total::Operation::mean;
  // A mean is published rounded: more places than it has say nothing.
  if (mean && figures > 0) {
    sum = base::Decimal::divide(sum, base::Decimal(figures), total->value.decimals());
  }
  const base::Decimal off = total->value - sum;
  const bool right = (off.is_negative() ? -off : off) <= total->tolerance;
  const auto* key = mean ? (right ? "explain.mean-right" : "explain.mean-wrong")
                         : (right ? "explain.total-right" : "explain.total-wrong");
  add(story, {key,
              {{"text", words_.excerpt(total->label)},
               {"cells", ranges_text(cells)},
               {"sum", sum.to_string()},
               {"published", total->value.to_string()}}});
}

void CellStories::tell_notes(const CellAccount& account, Story& story) const {
  const auto& data = close_.intake.submission->data;
  for (const model::NoteId id : index_.notes(account.cell)) {
    const model::Note& note = data.notes[id];
    const auto cells = index_.marked(id);
    const std::string text = words_.excerpt(note.text);
    if (note.mark.empty()) {
      add(story,
          {note.understood ? "explain.note-of-block" : "explain.note-of-block-not-understood",
           {{"text", text}}});
    } else if (cells.empty()) {
      add(story, {"explain.note-of-nothing", {{"mark", note.mark}}});
    } else {
      add(story,
          {note.understood ? "explain.note-of-cells" : "explain.note-of-cells-not-understood",
           {{"mark", note.mark}, {"cells", ranges_text(cells)}}});
    }
  }
  FigureStory(close_, words_, index_).tell(account, story);
}

void CellStories::tell_decided(const CellAccount& account, Story& story) const {
  const std::string key = "explain.decided." + std::string(model::cell_role_name(account.role));
  if (!account.by || *account.by == account.cell) return add(story, {key, {}});
  add(story, {key + "-by",
              {{"cell", workbook::a1(*account.by)},
               {"text", words_.excerpt(words_.shown(sheet_, *account.by))}}});
}

void CellStories::tell_marks(const CellAccount& account, Story& story) const {
  const auto& data = close_.intake.submission->data;
  for (const model::MarkUse* use : index_.marks(account.cell)) {
    if (!use->note) {
      add(story, {"explain.mark-of-nothing", {{"mark", use->mark}}});
      continue;
    }
    const model::Note& note = data.notes[*use->note];
    add(story, {"explain.mark",
                {{"mark", use->mark},
                 {"cell", workbook::a1(note.source.cell)},
                 {"text", words_.excerpt(note.text)}}});
  }
}

void CellStories::tell_mapping(const CellAccount& account, Story& story) const {
  const model::TableLine* table = close_.accounts.table(account.table);
  if (table == nullptr) return;
  add(story, {"explain.read-by",
              {{"table", table->id},
               {"file", close_.mapping->file},
               {"line", std::to_string(table->line)}}});
}

}  // namespace bijlage::app
