#include "mapping/row_labels.hpp"

#include <algorithm>

#include "mapping/block_frame.hpp"

namespace bijlage::mapping {

using Kind = BlockColumn::Kind;
using Scope = MarkAt::Scope;
using model::CellRole;
using workbook::CellRef;

namespace {

// Exports number the months: of a row that names its year elsewhere, "3" is March.
std::optional<calendar::PeriodPart> numbered_month(const std::string& text) {
  const bool number =
      !text.empty() && text.size() <= 2 &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!number) return std::nullopt;
  const int month = std::stoi(text);
  if (month < 1 || month > 12) return std::nullopt;
  calendar::PeriodPart part;
  part.month = month;
  return part;
}

}  // namespace

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
    if (position < table_.left.by_position.size()) {
      role = table_.left.by_position[position];
    } else if (!entry.name.empty()) {
      role.role = entry.name;
    } else if (position == 0) {
      role.role = place_.left_role;
    }
    columns_.push_back({entry.column, std::move(role)});
  }
}

CellRef RowLabels::first(std::uint32_t row) const {
  for (const Column& entry : columns_) {
    if (!task_.grid.empty({row, entry.column})) return {row, entry.column};
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
  known->total = total_rule(label, table_, task_.locale());
  known->skipped = !label.empty() && matches_any(label.folded, table_.skip);
  return *known;
}

void RowLabels::forget() {
  for (Column& column : columns_) column.readings.clear();
  readings_.clear();
}

std::optional<CellRef> RowLabels::total(std::uint32_t row) {
  for (Column& entry : columns_) {
    const CellRef at{row, entry.column};
    if (reading(entry, task_.grid.label(at)).total != nullptr) return at;
  }
  return std::nullopt;
}

std::optional<CellRef> RowLabels::skipped(std::uint32_t row) {
  if (!used()) {
    const Label& label = task_.grid.label(first(row));
    if (!label.empty() && matches_any(label.folded, table_.skip)) return first(row);
  }
  for (Column& entry : columns_) {
    const CellRef at{row, entry.column};
    if (reading(entry, task_.grid.label(at)).skipped) return at;
  }
  return std::nullopt;
}

bool RowLabels::any(std::uint32_t row) const {
  return std::any_of(columns_.begin(), columns_.end(), [&](const Column& entry) {
    const CellRef own{row, entry.column};
    const auto merged = task_.grid.merged_from(own);
    return !task_.grid.empty(own) || (merged && merged->column == own.column);
  });
}

bool RowLabels::give(std::string_view dimension) const {
  return std::any_of(columns_.begin(), columns_.end(), [&](const Column& entry) {
    return entry.role.pattern ? entry.role.pattern->has_gap(dimension)
                              : entry.role.role == dimension;
  });
}

bool RowLabels::opens_run(std::uint32_t row) const {
  return columns_.size() > 1 && !task_.grid.empty({row, columns_.front().column});
}

std::optional<CellRef> RowLabels::place_of(const Column& column, std::uint32_t row) const {
  const CellRef own{row, column.column};
  if (!task_.grid.empty(own)) return own;
  // A label merged downwards stands in each of its rows.
  const auto merged = task_.grid.merged_from(own);
  if (merged && merged->column == own.column) return merged;
  return table_.inherit ? column.inherited : std::nullopt;
}

const std::optional<Sense>& RowLabels::sense_of(Column& column, const Label& label) {
  Reading& known = reading(column, label);
  if (known.read) return known.sense;
  known.read = true;
  known.sense = task_.labels.read(label, column.role, table_);
  if (!known.sense && column.role.role == "period") {
    if (const auto month = numbered_month(label.text)) {
      known.sense.emplace();
      known.sense->period = month;
    }
  }
  if (known.sense) known.sum = sums_.of(*known.sense);
  return known.sense;
}

bool RowLabels::readable(std::uint32_t row) {
  return std::all_of(columns_.begin(), columns_.end(), [&](Column& entry) {
    const auto at = place_of(entry, row);
    if (!at) return false;
    const auto& sense = sense_of(entry, task_.grid.label(*at));
    return sense && !reading(entry, task_.grid.label(*at)).kept;
  });
}

bool RowLabels::keep_for_rows_below(std::uint32_t row) {
  if (!table_.inherit || columns_.size() < 2) return false;
  // The innermost label is what tells the rows below apart: it is never inherited alone.
  if (!task_.grid.empty({row, columns_.back().column})) return false;
  for (Column& entry : columns_) {
    const CellRef own{row, entry.column};
    if (task_.grid.empty(own)) continue;
    const Label& label = task_.grid.label(own);
    if (!sense_of(entry, label) || reading(entry, label).kept) return false;
    entry.inherited = own;
    task_.claim(own, CellRole::label, &table_);
  }
  return true;
}

std::optional<RowSense> RowLabels::read(std::uint32_t row) {
  RowSense sense;
  bool readable = true;
  CellRef unreadable;
  labels_.clear();
  for (Column& entry : columns_) {
    const auto at = place_of(entry, row);
    if (!at) {
      unreadable = {row, entry.column};
      faults_.no_label(unreadable, entry.role);
      readable = false;
      continue;
    }
    task_.claim(*at, CellRole::label, &table_);
    entry.inherited = at;
    // An inherited label's marks bear on this row as well.
    add_marks(task_, *at, Scope::row, row, block_);
    if (read_label(*at, row, entry, sense)) continue;
    readable = false;
    unreadable = *at;
  }
  if (readable) return sense;
  for (const BlockColumn& entry : place_.columns) {
    task_.claim({row, entry.column}, CellRole::refused, &table_, unreadable);
  }
  return std::nullopt;
}

void RowLabels::note_label(CellRef at, const Sense& sense) {
  if (task_.roles == nullptr) return;
  const auto place = model::LabelOrigin::left;
  labels_.push_back(task_.roles->label(task_.grid, place, at, sense, table_));
}

bool RowLabels::read_label(CellRef at, std::uint32_t row, Column& column, RowSense& sense) {
  const Label& label = task_.grid.label(at);
  if (!sense_of(column, label)) {
    if (!column.role.may_be_unknown()) {
      auto& finding = faults_.unknown_label(at, column.role.name(), label.text);
      finding.severity = model::Severity::error;
      finding.cells.push_back(
          task_.grid.original(workbook::CellRange{{row, at.column}, {row, place_.last_column()}}));
      return false;
    }
    keep_unknown(at, column, label);
  }
  const Reading& known = reading(column, label);
  sense.sum = sums_.add(sense.sum, known.sum);
  const Attributes& attributes = known.sense->attributes;
  sense.attributes.insert(sense.attributes.end(), attributes.begin(), attributes.end());
  note_label(at, *known.sense);
  return true;
}

void RowLabels::keep_unknown(CellRef at, Column& column, const Label& label) {
  Reading& known = reading(column, label);
  known.kept = true;
  known.sense.emplace();
  known.sense->codes[column.role.role] = faults_.keep_unknown(at, column.role.role, label.text);
  known.sum = sums_.of(*known.sense);
}

}  // namespace bijlage::mapping
