#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "mapping/note_effect.hpp"
#include "mapping/note_work.hpp"

namespace bijlage::mapping {
namespace {

using model::NoteId;
using workbook::CellRange;
using workbook::CellRef;

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The notes of one sheet, and which mark points to which.
class NoteBook {
 public:
  NoteBook(const SheetTask& task, std::vector<ReadBlock>& blocks) : task_(task), blocks_(blocks) {
    for (const ReadBlock& block : blocks) {
      const BlockPlace& place = block.place;
      extents_.push_back(task.grid.original(
          CellRange{{place.top, place.own_column}, {place.last_row, place.last_column()}}));
      lowest_top_ = std::max(lowest_top_, extents_.back().first.row);
      by_end_.push_back(by_end_.size());
    }
    std::stable_sort(by_end_.begin(), by_end_.end(), [&](std::size_t a, std::size_t b) {
      return extents_[a].last.row < extents_[b].last.row;
    });
  }

  void run() {
    collect();
    std::vector<NoteWork> works;
    works.reserve(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      works.emplace_back(task_, blocks_[i]);
      link_marks(i, works.back());
    }
    for (const NotePlace& note : notes_) {
      if (!note.mark.empty() || !note.block) continue;
      works[*note.block].act({"", {}, MarkAt::Scope::block, 0, 0}, note);
    }
    for (NoteWork& work : works) work.settle_dates();
  }

 private:
  void collect() {
    const workbook::Sheet& sheet = task_.grid.sheet();
    const auto& grid = task_.grid;
    grid.visit_others(task_.claimed, 0, grid.rows(), [&](CellRef at, std::size_t number) {
      const workbook::Cell& cell = sheet.cells[number];
      if (cell.kind == workbook::CellKind::text) add_notes(at, sheet.text(cell));
    });
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      const NotePlace& note = notes_[i];
      if (note.block) of_block_.try_emplace({*note.block, note.mark}, i);
      const bool below_all = task_.grid.original(note.at).row > lowest_top_;
      if (note.block && below_all) below_all_.try_emplace(note.mark, i);
      if (!note.block) elsewhere_.try_emplace(note.mark, i);
    }
  }

  // One cell may hold several notes, a line each; a line without a mark goes on with the last.
  void add_notes(CellRef at, std::string_view cell_text) {
    std::vector<std::string> texts;
    for (const std::string_view line : base::split(cell_text, '\n')) {
      if (base::trim(line).empty()) continue;
      if (texts.empty() || take_leading_mark(line, task_.locale())) {
        texts.emplace_back(line);
      } else {
        texts.back() += ' ';
        texts.back() += line;
      }
    }
    for (const std::string& text : texts) add_note(at, text);
  }

  void add_note(CellRef at, const std::string& text) {
    NotePlace place;
    model::Note note;
    if (const auto marked = take_leading_mark(text, task_.locale())) {
      note.mark = marked->marks.front();
      note.text =
          marked->text.substr(std::min(marked->text.find_first_not_of(":= "), marked->text.size()));
    } else {
      note.text = base::tidy(text);
    }
    place.at = at;
    place.block = block_above(task_.grid.original(at));
    // Without a mark only a text that a note phrase understands is a note, and only under a block.
    if (note.mark.empty() && !place.block) return;
    place.effect = read_note(note.text, task_.mapping, task_.labels);
    if (note.mark.empty() && !place.effect.understood) return;
    if (!place.effect.understood && names_a_day(note.text)) report_unread(at, note);
    note.understood = place.effect.understood;
    note.source = task_.source(at);
    place.mark = note.mark;
    place.id = static_cast<NoteId>(task_.out.data.notes.size());
    task_.out.data.notes.push_back(std::move(note));
    task_.claim(at, model::CellRole::note, table_of(place.block));
    notes_.push_back(std::move(place));
  }

  // A day of a month, also one that does not exist: figures may end or begin there.
  bool names_a_day(std::string_view text) const {
    const calendar::PeriodWords& words = task_.labels.words();
    std::string_view before;
    for (const std::string_view word : base::split(text, ' ')) {
      const bool day = !before.empty() && before.size() <= 2 && all_digits(before);
      if (day && words.months.contains(base::fold(word))) return true;
      if (calendar::parse_date(word, words, any_leap_year)) return true;
      before = word;
    }
    return false;
  }

  void report_unread(CellRef at, const model::Note& note) {
    model::Finding& finding = task_.find("V03", at, nullptr);
    finding.raw = task_.grid.shown(at);
    finding.message = {"finding.V03.not-understood", {{"mark", note.mark}, {"text", note.text}}};
  }

  const TableMapping* table_of(std::optional<std::size_t> block) const {
    return block ? blocks_[*block].place.table : nullptr;
  }

  // On the sheet as people see it, also where the table lies on its side.
  std::optional<std::size_t> block_above(CellRef at) const {
    auto end = std::partition_point(by_end_.begin(), by_end_.end(),
                                    [&](std::size_t i) { return extents_[i].last.row < at.row; });
    while (end != by_end_.begin()) {
      const CellRange& range = extents_[*--end];
      if (at.column >= range.first.column && at.column <= range.last.column) return *end;
    }
    return std::nullopt;
  }

  // Under the block itself, else below all blocks of the sheet, else anywhere that is no block's.
  const NotePlace* find_note(std::size_t block, const std::string& mark) const {
    if (const auto own = of_block_.find({block, mark}); own != of_block_.end()) {
      return &notes_[own->second];
    }
    for (const auto* notes : {&below_all_, &elsewhere_}) {
      if (const auto note = notes->find(mark); note != notes->end()) return &notes_[note->second];
    }
    return nullptr;
  }

  void link_marks(std::size_t number, NoteWork& work) {
    std::map<std::string, const NotePlace*> found;
    std::set<std::pair<CellRef, std::string>> used;
    for (const MarkAt& mark : blocks_[number].marks) {
      const auto [entry, is_new] = found.try_emplace(mark.mark);
      if (is_new) entry->second = find_note(number, mark.mark);
      const NotePlace* note = entry->second;
      // A label over several columns, or for several rows, uses its mark once.
      if (used.insert({mark.at, mark.mark}).second) {
        model::MarkUse use;
        use.mark = mark.mark;
        use.source = {0, task_.sheet_number, mark.at};
        use.block = blocks_[number].number;
        if (note != nullptr) use.note = note->id;
        task_.out.evidence.marks.push_back(std::move(use));
      }
      if (note != nullptr) work.act(mark, *note);
    }
  }

  const SheetTask& task_;
  std::vector<ReadBlock>& blocks_;
  std::vector<CellRange> extents_;
  std::uint32_t lowest_top_ = 0;
  std::vector<NotePlace> notes_;
  std::vector<std::size_t> by_end_;  // blocks, in the order of their last rows
  // The first note of each mark: under a block, below all blocks, or under none.
  std::map<std::pair<std::size_t, std::string>, std::size_t> of_block_;
  std::map<std::string, std::size_t> below_all_;
  std::map<std::string, std::size_t> elsewhere_;
};

}  // namespace

void apply_notes(const SheetTask& task, std::vector<ReadBlock>& blocks) {
  NoteBook(task, blocks).run();
}

}  // namespace bijlage::mapping
