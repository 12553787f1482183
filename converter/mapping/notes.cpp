#include <algorithm>

#include "base/text.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {
namespace {

using calendar::Date;
using calendar::Days;
using model::NoteId;
using workbook::CellRef;

/// What the text of a note turned out to say.
struct Effect {
  std::optional<Date> until;
  std::optional<std::string> from_month;  ///< with its year, if it names one
  model::StatusSet status;
  std::optional<base::Decimal> estimate;
  std::string estimate_label;
  std::optional<int> estimate_year;
  bool any = false;

  bool only_dates() const { return (until || from_month) && status.normal() && !estimate; }
};

struct NotePlace {
  NoteId id = 0;
  std::string mark;
  CellRef at;                        ///< the grid's
  std::optional<std::size_t> block;  ///< the block it stands under
  Effect effect;
};

class NoteReader {
 public:
  explicit NoteReader(const SheetTask& task) : task_(task) {}

  Effect read(const std::string& text) const {
    Effect effect;
    for (const NoteRule& rule : task_.mapping.notes) {
      const auto caught =
          rule.pattern.match(text, [&](auto gap, auto piece) { return accept(gap, piece); });
      if (!caught) continue;
      effect.any = true;
      act(rule.effect, *caught, effect);
    }
    return effect;
  }

  std::optional<Date> date(std::string_view piece, std::optional<int> year) const {
    return calendar::parse_date(piece, task_.labels.words(), year);
  }

 private:
  bool accept(std::string_view gap, std::string_view piece) const {
    if (gap == "date") return date(piece, 2000).has_value();
    if (gap == "month") return task_.labels.words().months.contains(base::fold(piece));
    if (gap == "year") {
      return piece.size() == 4 &&
             std::all_of(piece.begin(), piece.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    if (gap == "value") return read_figure(piece, task_.locale()).kind == Reading::Kind::figure;
    if (gap == "label") return task_.labels.resolve("measure", piece).has_value();
    return true;
  }

  static std::string filled(std::string text, const Pattern::Catch& caught) {
    for (const auto& [gap, piece] : caught) {
      const std::string name = "{" + gap + "}";
      if (const auto at = text.find(name); at != std::string::npos) {
        text.replace(at, name.size(), piece);
      }
    }
    // A gap in an optional part that was not there gives nothing.
    while (true) {
      const auto open = text.find('{');
      const auto close = text.find('}', open);
      if (open == std::string::npos || close == std::string::npos) return base::tidy(text);
      text.erase(open, close - open + 1);
    }
  }

  void act(const config::NotePhrase& phrase, const Pattern::Catch& caught, Effect& effect) const {
    if (!phrase.until.empty()) effect.until = date(filled(phrase.until, caught), std::nullopt);
    if (!phrase.available_from.empty()) effect.from_month = filled(phrase.available_from, caught);
    if (!phrase.status.empty()) effect.status |= model::StatusSet::parse(phrase.status);
    if (phrase.estimate.empty()) return;
    const Reading reading = read_figure(filled(phrase.estimate, caught), task_.locale());
    if (reading.kind != Reading::Kind::figure) return;
    effect.estimate = reading.number;
    for (const auto& [gap, piece] : caught) {
      if (gap == "label") effect.estimate_label = piece;
      if (gap == "year") effect.estimate_year = std::stoi(piece);
    }
  }

  const SheetTask& task_;
};

class NoteBook {
 public:
  NoteBook(const SheetTask& task, std::vector<ReadBlock>& blocks)
      : task_(task), reader_(task), blocks_(blocks) {}

  void run() {
    collect();
    for (ReadBlock& block : blocks_) {
      for (const MarkAt& mark : block.marks) link(block, mark);
      for (const NotePlace& note : notes_) {
        const bool unmarked_here =
            note.mark.empty() && note.block && &blocks_[*note.block] == &block;
        if (unmarked_here) act_on(block, {"", {}, MarkAt::Scope::block, 0, 0}, note);
      }
    }
    for (ReadBlock& block : blocks_) {
      for (Item& item : block.items) settle_dates(item);
    }
  }

 private:
  void collect() {
    for (const CellRef at : task_.grid.filled()) {
      if (task_.is_claimed(at)) continue;
      const workbook::Cell* cell = task_.grid.cell(at);
      if (cell->kind != workbook::CellKind::text) continue;
      add_note(at, task_.grid.sheet().text(*cell));
    }
  }

  void add_note(CellRef at, std::string_view cell_text) {
    NotePlace place;
    model::Note note;
    if (const auto marked = take_leading_mark(cell_text, task_.locale())) {
      note.mark = marked->marks.front();
      note.text = marked->text;
    } else {
      note.text = base::tidy(cell_text);
    }
    place.at = at;
    place.block = block_above(at);
    place.effect = reader_.read(note.text);
    // Without a mark only a text that a note phrase understands is a note, and only under a block.
    if (note.mark.empty() && (!place.effect.any || !place.block)) return;
    note.understood = place.effect.any;
    note.source = task_.source(at);
    place.mark = note.mark;
    place.id = static_cast<NoteId>(task_.out.data.notes.size());
    task_.out.data.notes.push_back(std::move(note));
    task_.claim(at);
    notes_.push_back(std::move(place));
  }

  std::optional<std::size_t> block_above(CellRef at) const {
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const BlockPlace& place = blocks_[i].place;
      if (place.last_row >= at.row || !place.spans_column(at.column)) continue;
      if (!nearest || blocks_[*nearest].place.last_row < place.last_row) nearest = i;
    }
    return nearest;
  }

  // Under the block itself, else below all blocks of the sheet, else anywhere that is no block's.
  const NotePlace* find_note(const ReadBlock& block, const std::string& mark) const {
    const NotePlace* best = nullptr;
    int best_rank = 3;
    for (const NotePlace& note : notes_) {
      if (note.mark != mark) continue;
      int rank = 2;
      if (note.block) {
        const bool own = &blocks_[*note.block] == &block;
        const bool below_all = std::none_of(blocks_.begin(), blocks_.end(), [&](const auto& other) {
          return other.place.top > note.at.row;
        });
        if (!own && !below_all) continue;
        rank = own ? 0 : 1;
      }
      if (rank < best_rank) {
        best = &note;
        best_rank = rank;
      }
    }
    return best;
  }

  void link(ReadBlock& block, const MarkAt& mark) {
    const NotePlace* note = find_note(block, mark.mark);
    model::MarkUse use;
    use.mark = mark.mark;
    use.source = {0, task_.sheet_number, mark.at};
    use.block = block.number;
    if (note != nullptr) use.note = note->id;
    task_.out.evidence.marks.push_back(std::move(use));
    if (note != nullptr) act_on(block, mark, *note);
  }

  static bool bears(const MarkAt& mark, const Item& item) {
    switch (mark.scope) {
      case MarkAt::Scope::block:
        return true;
      case MarkAt::Scope::group:
        return item.group == mark.number;
      case MarkAt::Scope::column:
        return item.column == mark.number;
      case MarkAt::Scope::row:
        return item.row == mark.number;
      case MarkAt::Scope::value:
        return item.row == mark.number && item.column == mark.column;
    }
    return false;
  }

  void act_on(ReadBlock& block, const MarkAt& mark, const NotePlace& note) {
    bool estimated = false;
    for (Item& item : block.items) {
      if (!bears(mark, item)) continue;
      auto& data = task_.out.data;
      model::Observation& obs = data.observations[item.index];
      const bool cut = set_dates(item, obs, note.effect);
      obs.status |= note.effect.status;
      // A date bears only on the figures that it cuts; anything else a note says, on all.
      if (cut || !note.effect.only_dates()) attach(obs, note.id);
    }
    if (note.effect.estimate && !estimated) add_estimate(block, mark, note);
  }

  void attach(model::Observation& obs, NoteId note) {
    auto& notes = task_.out.data.detail_of(obs).notes;
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
  }

  // Returns whether the figure's period is cut by, or lies outside, what the note says.
  bool set_dates(Item& item, const model::Observation& obs, const Effect& effect) const {
    const Days& days = obs.period.days;
    bool touched = false;
    if (effect.until && *effect.until < days.last) {
      // A date of another year says nothing about the figures of this one.
      if (effect.until->year() == days.last.year() || days.contains(*effect.until)) {
        item.until = effect.until;
        touched = true;
      }
    }
    if (effect.from_month) {
      if (const auto from = start_of(*effect.from_month, days.first.year())) {
        if (*from > days.first) {
          item.from = from;
          touched = true;
        }
      }
    }
    return touched;
  }

  std::optional<Date> start_of(const std::string& text, int year) const {
    auto part = calendar::parse_period(text, task_.labels.words(), task_.labels.now());
    if (!part) return std::nullopt;
    if (!part->year && !part->whole) part->year = year;
    const auto period = calendar::complete(*part);
    if (!period) return std::nullopt;
    return period->days.first;
  }

  // "Ruwe schatting van bezoeken is 120.000 voor 2014": a figure of the note itself.
  void add_estimate(ReadBlock& block, const MarkAt& mark, const NotePlace& note) {
    auto& data = task_.out.data;
    const auto measure = task_.labels.resolve("measure", note.effect.estimate_label);
    const auto variant = data.model().dimension_index("variant");
    if (!measure || !variant) return;
    for (const Item& item : block.items) {
      const model::Observation& marked = data.observations[item.index];
      if (!bears(mark, item) || data.series_of(marked).measure != *measure) continue;
      const auto year = note.effect.estimate_year;
      if (year && marked.period.days.first.year() != *year) continue;
      const bool there =
          std::any_of(block.items.begin(), block.items.end(), [&](const Item& other) {
            return data.observations[other.index].source == task_.source(note.at);
          });
      if (there) return;
      add_estimate_of(block, marked, item, note, *variant);
      return;
    }
  }

  void add_estimate_of(ReadBlock& block, model::Observation obs, Item item, const NotePlace& note,
                       std::size_t variant) {
    auto& data = task_.out.data;
    model::Series series = data.series_of(obs);
    series.codes[variant] = "estimate";
    report_note_figure(item, note);
    obs.series = data.intern_series(series);
    obs.value = note.effect.estimate;
    obs.status = model::ObsStatus::estimated;
    obs.reason = model::MissingReason::none;
    obs.source = task_.source(note.at);
    obs.raw = data.intern_text(task_.grid.shown(note.at));
    obs.detail = 0;
    attach(obs, note.id);
    item.index = static_cast<model::ObservationIndex>(data.observations.size());
    item.part = 99;  // never part of a published total
    data.observations.push_back(obs);
    block.items.push_back(item);
    task_.out.evidence.blocks[block.number].observations.push_back(item.index);
  }

  // The cell and its note disagree: told together with the cell's own two figures, if it has them.
  void report_note_figure(const Item& item, const NotePlace& note) {
    const CellRef at{item.row, item.column};
    const workbook::CellRange cell{task_.grid.original(at), task_.grid.original(at)};
    auto& findings = task_.out.findings;
    auto found = std::find_if(findings.begin(), findings.end(), [&](const auto& finding) {
      return finding.code == "V04" && finding.sheet == task_.grid.sheet().name &&
             finding.cells.front() == cell;
    });
    model::Finding& finding =
        found != findings.end() ? *found : task_.find("V04", at, blocks_.front().place.table);
    finding.raw = task_.grid.shown(at);
    finding.message.key = "finding.V04.note";
    finding.message.gaps = {{"raw", finding.raw},
                            {"note_value", note.effect.estimate->to_string()}};
    const CellRef note_cell = task_.grid.original(note.at);
    finding.cells.push_back({note_cell, note_cell});
  }

  // What the dates make of the figure: partly covered, not there yet, or never there.
  void settle_dates(Item& item) {
    auto& data = task_.out.data;
    model::Observation& obs = data.observations[item.index];
    const Days& days = obs.period.days;
    Days covered = days;
    const bool blank = !obs.value && (item.dash || obs.reason == model::MissingReason::blank);
    if (item.until && *item.until < days.first && blank) {
      set_missing(obs, model::ObsStatus::missing, model::MissingReason::not_yet);
      return;
    }
    if (item.from && *item.from > days.last && blank) {
      set_missing(obs, model::ObsStatus::cannot_exist, model::MissingReason::not_existing);
      return;
    }
    if (item.dash) {
      set_missing(obs, model::ObsStatus::cannot_exist, model::MissingReason::not_existing);
      return;
    }
    if (!obs.value) return;
    if (item.until && days.contains(*item.until)) covered.last = *item.until;
    if (item.from && days.contains(*item.from)) covered.first = *item.from;
    if (covered != days && covered.first <= covered.last) data.detail_of(obs).covered = covered;
  }

  static void set_missing(model::Observation& obs, model::ObsStatus status,
                          model::MissingReason reason) {
    obs.status = status;
    obs.reason = reason;
  }

  const SheetTask& task_;
  NoteReader reader_;
  std::vector<ReadBlock>& blocks_;
  std::vector<NotePlace> notes_;
};

}  // namespace

void apply_notes(const SheetTask& task, std::vector<ReadBlock>& blocks) {
  NoteBook(task, blocks).run();
}

}  // namespace bijlage::mapping
