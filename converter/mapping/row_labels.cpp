#include "mapping/row_labels.hpp"

#include <algorithm>

#include "mapping/block_frame.hpp"
#include "mapping/row_unit.hpp"
#include "mapping/school_years.hpp"
#include "mapping/total_words.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using Kind = BlockColumn::Kind;
using Scope = MarkAt::Scope;
using model::CellRole;
using workbook::CellRef;

RowLabels::RowLabels(const SheetTask& task, LabelFaults& faults, SenseSums& sums, ReadBlock& block)
    : task_(task),
      place_(block.place),
      table_(*place_.table),
      faults_(faults),
      sums_(sums),
      block_(block) {
  for (const BlockColumn& entry : place_.columns) {
    if (entry.kind != Kind::label) continue;
    const std::size_t position = columns_.size();
    LabelRole role;
    if (!entry.name.empty()) {
      role.role = entry.name;
    } else if (position < table_.left.by_position.size()) {
      role = table_.left.by_position[position];
    } else if (position == 0) {
      role.role = place_.left_role;
    }
    columns_.push_back({entry.column, std::move(role),
                        school_word_over(task.grid, place_, entry.column, task.locale().periods),
                        header_period(task.grid, place_, entry.column, task.locale().periods)});
  }
}

void RowLabels::look_anew(std::uint32_t row) {
  row_ = row;
  plain_ = !columns_.empty();
  for (Column& entry : columns_) {
    const workbook::Cell* before = entry.cell;
    entry.cell = task_.grid.cell({row, entry.column});
    // Rows that follow one another mostly have labels in common.
    const bool same = before != nullptr && entry.cell != nullptr && entry.reading != nullptr &&
                      LabelStore::same(*before, *entry.cell);
    if (!same) {
      entry.label = entry.cell == nullptr ? &no_label_ : &task_.grid.label_of(*entry.cell);
      entry.reading = &reading(entry, *entry.label);
    }
    plain_ = plain_ && entry.filled() && entry.reading->plain;
  }
}

CellRef RowLabels::first(std::uint32_t row) {
  look_at(row);
  for (const Column& entry : columns_) {
    if (entry.filled()) return {row, entry.column};
  }
  return {row, place_.first_column()};
}

RowLabels::Reading& RowLabels::reading(Column& column, const Label& label) {
  auto& readings = column.readings;
  if (label.number >= readings.size())
    readings.resize(std::max<std::size_t>(2 * readings.size(), label.number + 1));
  Reading*& known = readings[label.number];
  if (known != nullptr) return *known;
  known = &readings_.emplace_back();
  const TotalWords words = total_words(label, column.role, table_, task_.labels, task_.locale());
  known->total = words.rule;
  known->doubtful = words.doubtful;
  known->ditto = !label.empty() && means_the_one_above(label.text, task_.locale());
  known->skipped = !label.empty() && matches_any(label.folded, table_.skip);
  return *known;
}

void RowLabels::forget() {
  for (Column& column : columns_) {
    column.readings.clear();
    column.reading = nullptr;
  }
  readings_.clear();
  row_.reset();
}

std::optional<CellRef> RowLabels::total(std::uint32_t row) {
  if (plain(row)) return std::nullopt;
  for (const Column& entry : columns_) {
    total_ = entry.reading->total;
    if (total_ == nullptr) continue;
    if (entry.reading->doubtful && !sums_up(task_.grid, place_, row, task_.locale())) continue;
    return CellRef{row, entry.column};
  }
  return std::nullopt;
}

std::optional<CellRef> RowLabels::skipped(std::uint32_t row) {
  if (plain(row)) return std::nullopt;
  if (!used()) {
    const Label& label = task_.grid.label(first(row));
    if (!label.empty() && matches_any(label.folded, table_.skip)) return first(row);
  }
  for (const Column& entry : columns_) {
    if (entry.reading->skipped) return CellRef{row, entry.column};
  }
  return std::nullopt;
}

bool RowLabels::any(std::uint32_t row) {
  if (plain(row)) return true;
  return std::any_of(columns_.begin(), columns_.end(), [&](const Column& entry) {
    if (entry.filled()) return true;
    const auto merged = task_.grid.merged_from({row, entry.column});
    return merged && merged->column == entry.column;
  });
}

std::size_t RowLabels::filled(std::uint32_t row) {
  look_at(row);
  return static_cast<std::size_t>(std::count_if(columns_.begin(), columns_.end(),
                                                [](const auto& entry) { return entry.filled(); }));
}

bool RowLabels::give(std::string_view dimension) const {
  return std::any_of(columns_.begin(), columns_.end(), [&](const Column& entry) {
    return entry.role.pattern ? entry.role.pattern->has_gap(dimension)
                              : entry.role.role == dimension;
  });
}

bool RowLabels::opens_run(std::uint32_t row) {
  look_at(row);
  return columns_.size() > 1 && columns_.front().filled();
}

// Of the row that was looked at last.
std::optional<CellRef> RowLabels::place_of(const Column& column, std::uint32_t row) const {
  const CellRef own{row, column.column};
  if (column.filled() && column.reading->ditto) return column.inherited;
  if (column.filled()) return own;
  // A label merged downwards stands in each of its rows.
  const auto merged = task_.grid.merged_from(own);
  if (merged && merged->column == own.column) return merged;
  return table_.inherit ? column.inherited : std::nullopt;
}

const std::optional<Sense>& RowLabels::sense_of(Column& column, const Label& label,
                                                Reading& known) {
  if (known.read) return known.sense;
  known.read = true;
  known.sense = task_.labels.read(in_school_years(column.before, label), column.role, table_);
  if (column.role.role == "period") read_by_header(column, label, known);
  if (known.sense) {
    check_row_unit(task_, table_, {row_.value_or(place_.first_row), column.column}, label,
                   *known.sense);
  }
  if (known.sense) known.sum = sums_.of(*known.sense);
  return known.sense;
}

void RowLabels::read_by_header(const Column& column, const Label& label, Reading& known) const {
  if (known.sense && known.sense->period && !table_.frequency) {
    known.sense->period = as_header_says(*known.sense->period, column.over);
  }
  if (known.sense) return;
  if (const auto period = numbered_period(label.text, column.over)) {
    known.sense.emplace();
    known.sense->period = period;
  }
}

bool RowLabels::readable(std::uint32_t row) {
  look_at(row);
  return std::all_of(columns_.begin(), columns_.end(), [&](Column& entry) {
    const auto at = place_of(entry, row);
    if (!at) return false;
    const Label& label = task_.grid.label(*at);
    Reading& known = reading(entry, label);
    return sense_of(entry, label, known) && !known.kept;
  });
}

bool RowLabels::keep_for_rows_below(std::uint32_t row) {
  if (!table_.inherit || columns_.size() < 2) return false;
  look_at(row);
  // The innermost label is what tells the rows below apart: it is never inherited alone.
  if (columns_.back().filled()) return false;
  return std::all_of(columns_.begin(), columns_.end(),
                     [&](Column& entry) { return !entry.filled() || keep(entry, row); });
}

bool RowLabels::keep(Column& entry, std::uint32_t row) {
  if (!sense_of(entry, *entry.label, *entry.reading) || entry.reading->kept) return false;
  entry.inherited = {row, entry.column};
  task_.claim(*entry.inherited, CellRole::label, &table_);
  return true;
}

std::optional<CellRef> RowLabels::innermost_beside_others(std::uint32_t row) {
  if (!table_.inherit || filled(row) < 2 || !columns_.back().filled()) return std::nullopt;
  return CellRef{row, columns_.back().column};
}

void RowLabels::keep_outer(std::uint32_t row) {
  for (std::size_t i = 0; i + 1 < columns_.size(); ++i) {
    if (columns_[i].filled()) keep(columns_[i], row);
  }
}

std::optional<RowSense> RowLabels::read(std::uint32_t row) {
  term_.reset();
  if (plain(row)) return read_plain(row);
  RowSense sense;
  bool readable = true;
  CellRef unreadable;
  labels_.clear();
  for (Column& entry : columns_) {
    const auto at = place_of(entry, row);
    if (!at) {
      unreadable = {row, entry.column};
      faults_.no_label(unreadable, "labels.left", entry.role);
      readable = false;
      continue;
    }
    const bool own = entry.filled() && !entry.reading->ditto;
    if (entry.filled()) {
      task_.claim_cell(*entry.cell, {row, entry.column}, CellRole::label, &table_);
    } else {
      task_.claim(*at, CellRole::label, &table_);
    }
    entry.inherited = at;
    const Label& label = own ? *entry.label : task_.grid.label(*at);
    // An inherited label's marks bear on this row as well.
    if (!label.marks.empty()) add_marks(task_, *at, Scope::row, row, block_);
    if (read_label(*at, label, row, entry, sense)) continue;
    readable = false;
    unreadable = *at;
  }
  if (readable) return sense;
  for (const BlockColumn& entry : place_.columns) {
    task_.claim({row, entry.column}, CellRole::refused, &table_, unreadable);
  }
  return std::nullopt;
}

RowSense RowLabels::read_plain(std::uint32_t row) {
  RowSense sense;
  for (Column& entry : columns_) {
    task_.claimed.insert(task_.grid.number_of(*entry.cell));
    entry.inherited = CellRef{row, entry.column};
    sense.sum = sums_.add(sense.sum, entry.reading->sum);
    if (entry.reading->term) term_ = entry.inherited;
  }
  return sense;
}

void RowLabels::note_label(CellRef at, const Sense& sense) {
  if (task_.roles == nullptr) return;
  const auto place = model::LabelOrigin::left;
  labels_.push_back(task_.roles->label(task_.grid, place, at, sense, table_));
}

bool RowLabels::read_label(CellRef at, const Label& label, std::uint32_t row, Column& column,
                           RowSense& sense) {
  const bool own = column.filled() && !column.reading->ditto;
  Reading& known = own ? *column.reading : reading(column, label);
  if (!sense_of(column, label, known) && !keep_unknown(at, column, label, known)) {
    auto& finding = faults_.unknown_label(at, "labels.left", column.role.name(), label.text);
    finding.severity = model::Severity::error;
    finding.cells.push_back(
        task_.grid.original(workbook::CellRange{{row, at.column}, {row, place_.last_column()}}));
    return false;
  }
  sense.sum = sums_.add(sense.sum, known.sum);
  const Attributes& attributes = known.sense->attributes;
  sense.attributes.insert(sense.attributes.end(), attributes.begin(), attributes.end());
  known.term = known.sense->period && !known.sense->period->until_now;
  if (known.term) term_ = at;
  note_label(at, *known.sense);
  // Accounts say of each cell which labels it has.
  known.plain = task_.roles == nullptr && attributes.empty() && label.marks.empty() &&
                known.total == nullptr && !known.skipped;
  return true;
}

bool RowLabels::keep_unknown(CellRef at, const Column& column, const Label& label, Reading& known) {
  known.sense = faults_.keep_unknown(at, "labels.left", column.role, label);
  known.kept = known.sense.has_value();
  if (known.kept) known.sum = sums_.of(*known.sense);
  return known.kept;
}

}  // namespace bijlage::mapping
