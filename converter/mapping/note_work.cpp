#include "mapping/note_work.hpp"

#include <algorithm>

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

bool in_column(const Item& item, const MarkAt& mark) {
  if (mark.scope == Scope::column) return item.column == mark.number;
  return mark.scope != Scope::value || item.column == mark.column;
}

}  // namespace

NoteWork::NoteWork(const SheetTask& task, ReadBlock& block) : task_(task), block_(block) {
  for (const Item& item : block.items) {
    const Days& days = task.out.data.observations[item.index].period.days;
    if (first_year_ == 0 || days.first.year() < first_year_) first_year_ = days.first.year();
    last_year_ = std::max(last_year_, days.last.year());
  }
}

// Rows and groups are found at once; a column runs through all of them.
std::span<Item> NoteWork::borne_by(const MarkAt& mark) const {
  switch (mark.scope) {
    case Scope::group:
      return block_.of_group(mark.number);
    case Scope::row:
    case Scope::value:
      return block_.of_row(mark.number);
    case Scope::block:
    case Scope::column:
      break;
  }
  return block_.items;
}

void NoteWork::act(const MarkAt& mark, const NotePlace& note) {
  const Bounds bounds{until_of(note.effect), from_of(note.effect)};
  for (Item& item : borne_by(mark)) {
    if (!in_column(item, mark)) continue;
    model::Observation& obs = task_.out.data.observations[item.index];
    const bool cut = set_dates(item, obs.period.days, bounds);
    obs.status |= note.effect.status;
    // A date bears only on the figures that it cuts; anything else a note says, on all.
    if (cut || !note.effect.only_dates()) attach(obs, note.id);
  }
  if (note.effect.estimate) add_estimate(mark, note);
}

void NoteWork::attach(model::Observation& obs, NoteId note) {
  auto& notes = task_.out.data.detail_of(obs).notes;
  if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
}

// "tot 19 juni" in a block of several years: of the last one.
std::optional<Date> NoteWork::until_of(const NoteEffect& effect) const {
  if (effect.until.empty()) return std::nullopt;
  return calendar::parse_date(effect.until, task_.labels.words(), last_year_);
}

// "gestart in juni" in a block of several years: of the first one.
std::optional<Date> NoteWork::from_of(const NoteEffect& effect) const {
  if (effect.from_month.empty()) return std::nullopt;
  auto part = calendar::parse_period(effect.from_month, task_.labels.words(), task_.labels.now());
  if (!part) return std::nullopt;
  if (!part->year && !part->whole) part->year = first_year_;
  const auto period = calendar::complete(*part);
  if (!period) return std::nullopt;
  return period->days.first;
}

// Returns whether the figure's period is cut by, or lies outside, what the note says.
bool NoteWork::set_dates(Item& item, const Days& days, const Bounds& bounds) {
  bool touched = false;
  if (bounds.until && *bounds.until < days.last) {
    // A date of another year says nothing about the figures of this one.
    if (bounds.until->year() == days.last.year() || days.contains(*bounds.until)) {
      item.until = bounds.until;
      touched = true;
    }
  }
  if (bounds.from && *bounds.from > days.first) {
    item.from = bounds.from;
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
  for (const Item& item : borne_by(mark)) {
    if (!in_column(item, mark)) continue;
    const model::Observation& marked = data.observations[item.index];
    if (data.series_of(marked).measure != *measure) continue;
    const auto year = note.effect.estimate_year;
    if (year && marked.period.days.first.year() != *year) continue;
    if (estimated_.insert(note.id).second) add_estimate_of(item, note, *variant);
    return;
  }
}

void NoteWork::add_estimate_of(const Item& item, const NotePlace& note, std::size_t variant) {
  auto& data = task_.out.data;
  model::Observation obs = data.observations[item.index];
  model::Series series = data.series_of(obs);
  series.codes[variant] = "estimate";
  report_note_figure(item, note);
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
void NoteWork::report_note_figure(const Item& item, const NotePlace& note) {
  const CellRef at{item.row, item.column};
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
  for (const Item& item : block_.items) settle_dates(item);
}

// Partly covered, not there yet, or never there.
void NoteWork::settle_dates(const Item& item) {
  auto& data = task_.out.data;
  model::Observation& obs = data.observations[item.index];
  const Days& days = obs.period.days;
  const bool blank = !obs.value && (item.dash || obs.reason == MissingReason::blank);
  const bool over =
      (item.until && *item.until < days.first) || (item.dash && task_.origin.now < days.first);
  if (blank && over) return set_missing(obs, ObsStatus::missing, MissingReason::not_yet);
  const bool before = item.from && *item.from > days.last;
  if (item.dash || (blank && before)) {
    return set_missing(obs, ObsStatus::cannot_exist, MissingReason::not_existing);
  }
  if (!obs.value) return;
  Days covered = days;
  if (item.until && days.contains(*item.until)) covered.last = *item.until;
  if (item.from && days.contains(*item.from)) covered.first = *item.from;
  if (covered != days && covered.first <= covered.last) data.detail_of(obs).covered = covered;
}

}  // namespace bijlage::mapping
