#include "mapping/block_groups.hpp"

#include <algorithm>
#include <limits>

#include "mapping/block_frame.hpp"

namespace bijlage::mapping {

using Kind = BlockColumn::Kind;
using model::CellRole;
using workbook::CellRef;

BlockGroups::BlockGroups(const SheetTask& task, LabelFaults& faults, const RowLabels& rows,
                         ReadBlock& block)
    : task_(task), table_(*block.place.table), faults_(faults), rows_(rows), block_(block) {
  first_figure_ = next_figure();
}

model::ObservationIndex BlockGroups::next_figure() const {
  return static_cast<model::ObservationIndex>(task_.out.data.observations.size());
}

void BlockGroups::begin_next() {
  ++number_;
  first_figure_ = next_figure();
  if (open_) block_.groups.back().end = first_figure_;
  open_ = false;
}

void BlockGroups::read_corner() {
  if (!used() || block_.place.header_rows.empty()) return;
  for (const std::uint32_t column : block_.place.columns_of(Kind::label)) {
    const CellRef at{block_.place.header_rows.back(), column};
    const auto sense = read_group(at);
    if (sense && sense->attributes.empty()) open(at);
  }
  bare_ = false;
}

std::optional<Sense> BlockGroups::read_group(CellRef at) const {
  if (task_.grid.empty(at)) return std::nullopt;
  return task_.labels.read_any(task_.grid.label(at), table_.group.by_position, table_);
}

bool BlockGroups::open(CellRef at) {
  auto sense = read_group(at);
  if (!sense || !is_group(*sense)) return false;
  // Any text can be carried along, also the source under a table: rows must follow it.
  if (!sense->attributes.empty() && waiting_ != at) {
    waiting_ = at;
    return false;
  }
  set(std::move(*sense), at);
  return true;
}

bool BlockGroups::open_with_figures(CellRef at) {
  const auto sense = read_group(at);
  const bool any_text = sense && sense->codes.empty() && !sense->period;
  if ((any_text && bare_) || !open(at)) return false;
  bare_ = false;
  return true;
}

bool BlockGroups::open_in(CellRef first, RowLabels& labels) {
  // "Bron: …" names no group. What begins with a mark may: "(1) Welzijn".
  const std::string text = task_.grid.shown(first);
  if (is_remark(text, task_.locale()) && !take_leading_mark(text, task_.locale())) return false;
  if (open(first)) return true;
  const auto innermost = labels.innermost_beside_others(first.row);
  if (!innermost || !open(*innermost)) return false;
  labels.keep_outer(first.row);
  return true;
}

// Where groups and rows are of one dimension ("Welzijn" over "CAW"), only a code that others lie
// under opens a group: an institution without figures is a row.
bool BlockGroups::is_group(const Sense& sense) const {
  return std::all_of(sense.codes.begin(), sense.codes.end(), [&](const auto& entry) {
    if (!rows_.give(entry.first)) return true;
    const auto* dimension = task_.mapping.model->find_dimension(entry.first);
    return dimension == nullptr || dimension->has_under(entry.second);
  });
}

void BlockGroups::open_waiting() {
  if (!waiting_) return;
  const CellRef at = *waiting_;
  if (!open(at)) open_unknown(at);
}

// A group that nothing answers to: its rows are kept under a code made from the label.
void BlockGroups::open_unknown(CellRef at) {
  Sense sense;
  const LabelRole& role = table_.group.by_position.front();
  const Label& label = task_.grid.label(at);
  if (auto kept = faults_.keep_unknown(at, "labels.group", role, label)) {
    sense = std::move(*kept);
  } else {
    faults_.unknown_label(at, "labels.group", role.name(), label.text);
  }
  set(std::move(sense), at);
}

void BlockGroups::set(Sense sense, CellRef at) {
  sense_ = std::move(sense);
  begin_next();
  constexpr auto to_the_end = std::numeric_limits<model::ObservationIndex>::max();
  block_.groups.push_back({first_figure_, to_the_end});
  open_ = true;
  any_ = true;
  bare_ = true;
  waiting_.reset();
  task_.claim(at, CellRole::group, &table_);
  if (task_.roles != nullptr) {
    // The label in the header row's corner was taken for a header before.
    task_.roles->account(task_.grid, at, CellRole::group, &table_, {});
    labels_ = {task_.roles->label(task_.grid, model::LabelOrigin::group, at, sense_, table_)};
  }
  const auto group = static_cast<std::uint32_t>(block_.groups.size() - 1);
  add_marks(task_, at, MarkAt::Scope::group, group, block_);
}

}  // namespace bijlage::mapping
