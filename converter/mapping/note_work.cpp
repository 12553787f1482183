#include "mapping/note_work.hpp"

#include <algorithm>
#include <map>

namespace bijlage::mapping {

using calendar::Date;
using calendar::Days;
using model::MissingReason;
using model::NoteId;
using model::ObsStatus;
using workbook::CellRef;
using Scope = MarkAt::Scope;

namespace {

void set_missing(model::Observation& obs, ObsStatus status, MissingReason reason) {
  obs.status = status;
  obs.reason = reason;
}

}  // namespace

NoteWork::NoteWork(const SheetTask& task, ReadBlock& block) : task_(task), block_(block) {}

// From the first day to the last that its figures are about. Requires that it has some.
const Days& NoteWork::days_of_block() {
  if (days_of_block_) return *days_of_block_;
  const auto& observations = task_.out.data.observations;
  Days all = observations[block_.first].period.days;
  for (Figure figure = block_.first; figure < block_.end; ++figure) {
    const Days& days = observations[figure].period.days;
    all = {std::min(all.first, days.first), std::max(all.last, days.last)};
  }
  return days_of_block_.emplace(all);
}

bool NoteWork::in_column(Figure figure, const MarkAt& mark) const {
  if (mark.scope == Scope::column) return task_.place_of(figure).column == mark.number;
  return mark.scope != Scope::value || task_.place_of(figure).column == mark.column;
}

// Rows and groups are found at once; a column runs through all of them.
Figures NoteWork::borne_by(const MarkAt& mark) const {
  switch (mark.scope) {
    case Scope::group: {
      const Figures& group = block_.groups[mark.number];
      return {group.first, std::min(group.end, block_.end)};
    }
    case Scope::row:
    case Scope::value:
      return block_.of_row(task_, mark.number);
    case Scope::block:
    case Scope::column:
      break;
  }
  return {block_.first, block_.end};
}

void NoteWork::act(const MarkAt& mark, const NotePlace& note) {
  if (block_.empty()) return;
  const Bounds bounds{until_of(note.effect), from_of(note.effect.from_month)};
  const Figures borne = borne_by(mark);
  for (Figure figure = borne.first; figure < borne.end; ++figure) {
    if (!in_column(figure, mark)) continue;
    model::Observation& obs = task_.out.data.observations[figure];
    const bool cut = set_dates(figure, obs.period.days, bounds);
    if (bounds.until && obs.value && *bounds.until < obs.period.days.first &&
        (cut || mark.scope == Scope::row || mark.scope == Scope::value)) {
      report_late(figure, note);
    }
    note_before(figure, note, bounds);
    obs.status |= note.effect.status;
    // A date bears only on the figures that it cuts; anything else a note says, on all.
    const bool of_all = mark.scope == Scope::block && note.effect.only_launch();
    if (cut || (!note.effect.only_dates() && !of_all)) attach(obs, note.id);
  }
  note_start(mark, note, bounds);
  if (note.effect.estimate) add_estimate(mark, note);
}

// "tot 19 juni" at a figure of July: the note, or the mark, is wrong. Told once a note.
void NoteWork::report_late(Figure figure, const NotePlace& note) {
  const CellRef at = task_.grid.original(task_.place_of(figure));
  const auto [known, is_new] =
      block_.told.try_emplace("late note " + std::to_string(note.id), task_.out.findings.size());
  if (!is_new) {
    task_.out.findings[known->second].cells.push_back({at, at});
    return;
  }
  model::Finding& finding = task_.find("V03", task_.place_of(figure), block_.place.table);
  finding.raw = task_.grid.shown(note.at);
  finding.message = {"finding.V03.after-until", {{"mark", note.mark}, {"text", finding.raw}}};
}

// A figure for a time before the day that the note says they begin on.
void NoteWork::note_before(Figure figure, const NotePlace& note, const Bounds& bounds) {
  const model::Observation& obs = task_.out.data.observations[figure];
  const bool before = bounds.from && *bounds.from > obs.period.days.last;
  if (!before || !obs.value || obs.value->is_zero()) return;
  const model::Source source = task_.source(note.at);
  const Date day = *bounds.from;
  auto& all = task_.out.evidence.off_dates;
  auto found = std::find_if(all.rbegin(), all.rend(), [&](const model::OffDate& known) {
    return known.source == source && known.day == day;
  });
  if (found == all.rend()) {
    all.push_back({source, task_.out.data.notes[note.id].text, day, {}, obs.rule});
    found = all.rbegin();
  }
  found->figures.insert(figure);  // marks on a heading and on a row may both bear on it
}

// When the service began, for comparisons over time: also where no figure goes before it.
void NoteWork::note_start(const MarkAt& mark, const NotePlace& note, const Bounds& bounds) {
  const auto& data = task_.out.data;
  std::map<std::uint32_t, Figure> of_series;  // one speaks for all
  std::optional<calendar::Period> borne_at;
  bool at_one_time = true;
  const Figures borne = borne_by(mark);
  for (Figure figure = borne.first; figure < borne.end; ++figure) {
    if (!in_column(figure, mark)) continue;
    const model::Observation& obs = data.observations[figure];
    of_series.try_emplace(obs.series, figure);
    at_one_time = at_one_time && borne_at.value_or(obs.period) == obs.period;
    borne_at = obs.period;
  }
  auto day = bounds.from;
  if (note.effect.launched == here) {
    // A mark on a year says not when in it.
    const bool known = at_one_time && borne_at && borne_at->frequency <= calendar::Frequency::month;
    if (known) day = borne_at->days.first;
  } else if (!note.effect.launched.empty()) {
    const int year = days_of_block().first.year();
    day = calendar::parse_date(note.effect.launched, task_.labels.words(), year);
    if (!day) day = from_of(note.effect.launched);
  }
  if (!day || of_series.empty()) return;
  model::Start start{task_.source(note.at), *day, {}};
  for (const auto& [series, figure] : of_series) start.figures.insert(figure);
  task_.out.evidence.starts.push_back(std::move(start));
}

void NoteWork::attach(model::Observation& obs, NoteId note) {
  auto& notes = task_.out.data.detail_of(obs).notes;
  if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
}

// "tot 19 juni" in a block of several years: of the last one.
std::optional<Date> NoteWork::until_of(const NoteEffect& effect) {
  if (effect.until.empty()) return std::nullopt;
  if (block_.first == block_.end) return std::nullopt;
  return calendar::parse_date(effect.until, task_.labels.words(), days_of_block().last.year());
}

// "gestart in juni" in a block of several years: of the first one.
std::optional<Date> NoteWork::from_of(const std::string& month) {
  if (month.empty()) return std::nullopt;
  auto part = calendar::parse_period(month, task_.labels.words(), task_.labels.now());
  if (!part) return std::nullopt;
  if (!part->year && !part->whole) {
    if (block_.first == block_.end) return std::nullopt;
    part->year = days_of_block().first.year();
  }
  const auto period = calendar::complete(*part);
  if (!period) return std::nullopt;
  return period->days.first;
}

// Returns whether the figure's period is cut by, or lies outside, what the note says.
bool NoteWork::set_dates(Figure figure, const Days& days, const Bounds& bounds) {
  bool touched = false;
  if (bounds.until && *bounds.until < days.last) {
    // A date of another year says nothing about the figures of this one.
    if (bounds.until->year() == days.last.year() || days.contains(*bounds.until)) {
      block_.dates_of(figure).until = bounds.until;
      touched = true;
    }
  }
  if (bounds.from && *bounds.from > days.first) {
    block_.dates_of(figure).from = bounds.from;
    touched = true;
  }
  return touched;
}

// "Ruwe schatting van bezoeken is 120.000 voor 2014": a figure of the note itself, once a block.
void NoteWork::add_estimate(const MarkAt& mark, const NotePlace& note) {
  const auto& data = task_.out.data;
  const auto measure = task_.labels.resolve("measure", note.effect.estimate_label);
  const auto variant = data.model().dimension_index("variant");
  if (!measure || !variant) return;
  const Figures borne = borne_by(mark);
  for (Figure figure = borne.first; figure < borne.end; ++figure) {
    if (!in_column(figure, mark)) continue;
    const model::Observation& marked = data.observations[figure];
    if (data.series_of(marked).measure != *measure) continue;
    const auto year = note.effect.estimate_year;
    if (year && marked.period.days.first.year() != *year) continue;
    if (estimated_.insert(note.id).second) add_estimate_of(figure, note, *variant);
    return;
  }
}

void NoteWork::add_estimate_of(Figure figure, const NotePlace& note, std::size_t variant) {
  auto& data = task_.out.data;
  model::Observation obs = data.observations[figure];
  model::Series series = data.series_of(obs);
  series.codes[variant] = "estimate";
  report_note_figure(figure, note);
  obs.series = data.intern_series(series);
  obs.value = note.effect.estimate;
  obs.status = ObsStatus::estimated;
  obs.reason = MissingReason::none;
  obs.approximate = false;
  obs.source = task_.source(note.at);
  obs.raw = data.intern_text(task_.grid.shown(note.at));
  obs.detail = 0;
  attach(obs, note.id);
  const auto index = static_cast<model::ObservationIndex>(data.observations.size());
  data.observations.push_back(obs);
  task_.out.evidence.blocks[block_.number].observations.push_back(index);
}

// The cell and its note disagree: told together with the cell's own two figures, if it has them.
void NoteWork::report_note_figure(Figure figure, const NotePlace& note) {
  const CellRef at = task_.place_of(figure);
  const workbook::CellRange cell{task_.grid.original(at), task_.grid.original(at)};
  auto& findings = task_.out.findings;
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const auto& finding) {
    return finding.code == "V04" && finding.sheet == task_.grid.sheet().name &&
           finding.cells.front() == cell;
  });
  model::Finding& finding =
      found != findings.end() ? *found : task_.find("V04", at, block_.place.table);
  finding.raw = task_.grid.shown(at);
  finding.message.key = "finding.V04.note";
  finding.message.gaps = {{"raw", finding.raw}, {"note_value", note.effect.estimate->to_string()}};
  const CellRef note_cell = task_.grid.original(note.at);
  finding.cells.push_back({note_cell, note_cell});
}

void NoteWork::settle_dates() {
  for (std::size_t i = 0; i < block_.dates.size(); ++i) {
    settle_dates(task_.out.data.observations[block_.first + i], block_.dates[i]);
  }
}

// Partly covered, not there yet, or never there.
void NoteWork::settle_dates(model::Observation& obs, const FigureDates& dates) {
  const Days& days = obs.period.days;
  const bool blank = !obs.value && (dates.dash || obs.reason == MissingReason::blank);
  const bool over =
      (dates.until && *dates.until < days.first) || (dates.dash && task_.origin.now < days.first);
  if (blank && over) return set_missing(obs, ObsStatus::missing, MissingReason::not_yet);
  const bool before = dates.from && *dates.from > days.last;
  if (dates.dash || (blank && before)) {
    return set_missing(obs, ObsStatus::cannot_exist, MissingReason::not_existing);
  }
  if (!obs.value) return;
  Days covered = days;
  if (dates.until && days.contains(*dates.until)) covered.last = *dates.until;
  if (dates.from && days.contains(*dates.from)) covered.first = *dates.from;
  if (covered != days && covered.first <= covered.last)
    task_.out.data.detail_of(obs).covered = covered;
}

}  // namespace bijlage::mapping
