#include "mapping/block_frame.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/block_columns.hpp"
#include "mapping/figure_cell.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/other_years.hpp"

namespace bijlage::mapping {

using Kind = BlockColumn::Kind;
using Scope = MarkAt::Scope;
using model::CellRole;
using workbook::CellRef;

namespace {

std::optional<calendar::Date> start_of(const std::string& text, const LabelReader& labels) {
  const auto part = calendar::parse_period(text, labels.words(), labels.now());
  const auto period = part ? calendar::complete(*part) : std::nullopt;
  if (!period) return std::nullopt;
  return period->days.first;
}

// Where nothing stands over the first figures and something over later ones, labels are not written
// where they begin: whose the columns between them are nobody can tell.
bool is_centred(const SheetTask& task, const BlockPlace& place, std::uint32_t row) {
  const auto columns = place.columns_of(Kind::data);
  const CellRef first{row, columns.front()};
  return task.grid.empty(first) && !task.grid.merged_from(first) &&
         std::any_of(columns.begin(), columns.end(), [&](std::uint32_t column) {
           return !task.grid.empty({row, column});
         });
}

CellRole role_of_header(Kind kind) {
  if (kind == Kind::total) return CellRole::total_label;
  if (kind == Kind::skipped) return CellRole::skipped;
  return kind == Kind::unknown ? CellRole::refused : CellRole::header;
}

}  // namespace

Sense sense_of(const Meaning& meaning, const LabelReader& labels) {
  Sense sense;
  for (const auto& [dimension, code] : meaning) {
    if (dimension == "period") {
      sense.period = calendar::parse_period(code, labels.words(), labels.now());
    } else {
      sense.codes.emplace(dimension, code);
    }
  }
  return sense;
}

void add_marks(const SheetTask& task, CellRef at, Scope scope, std::uint32_t number,
               ReadBlock& block) {
  for (const std::string& mark : task.grid.label(at).marks) {
    block.marks.push_back({mark, task.grid.original(at), scope, number, at.column});
  }
}

void BlockFrame::read() {
  read_fixed();
  read_name(task_.grid.sheet().name, table_.sheet_name, model::LabelOrigin::sheet_name);
  read_name(task_.origin.name.substr(task_.origin.name.find_last_of('/') + 1), table_.file_name,
            model::LabelOrigin::file_name);
  if (base_.period) check_titles(task_, place_, *base_.period);
  if (place_.title) {
    task_.claim(*place_.title, CellRole::heading, &table_);
    add_marks(task_, *place_.title, Scope::block, 0, block_);
  }
  for (std::size_t i = 0; i < place_.headings.size(); ++i) {
    base_.add(place_.heading_senses[i], *task_.mapping.model);
    task_.claim(place_.headings[i], CellRole::heading, &table_);
    note_label(model::LabelOrigin::heading, place_.headings[i], place_.heading_senses[i], labels_);
    add_marks(task_, place_.headings[i], Scope::block, 0, block_);
  }
  if (!place_.header_rows.empty()) read_header();
  for (const BlockColumn& entry : place_.columns) {
    if (entry.kind == Kind::unknown) faults_.unknown_column(place_, entry.column);
    if (entry.kind == Kind::data) columns_.push_back(read_column(entry.column));
  }
}

// What the table fixes goes before what the whole mapping fixes.
void BlockFrame::read_fixed() {
  base_.add(sense_of(task_.mapping.fixed, task_.labels), *task_.mapping.model);
  for (const auto& [dimension, code] : table_.fixed) {
    base_.codes.erase(dimension);
    if (dimension == "period") base_.period.reset();
  }
  base_.add(sense_of(table_.fixed, task_.labels), *task_.mapping.model);
  if (task_.roles == nullptr || (base_.codes.empty() && !base_.period)) return;
  labels_.push_back(task_.roles->label(model::LabelOrigin::fixed, "", base_, table_));
}

void BlockFrame::read_name(std::string_view name, const LabelPlace& place,
                           model::LabelOrigin kind) {
  if (!place.used()) return;
  const Marked marked = take_marks_off(name, task_.locale());
  const Label label{marked.text, base::fold(marked.text), {}};
  if (const auto sense = task_.labels.read_any(label, place.by_position, table_)) {
    base_.add(*sense, *task_.mapping.model);
    if (task_.roles != nullptr) {
      labels_.push_back(task_.roles->label(kind, label.text, *sense, table_));
    }
  } else {
    refuse_name(label, place.by_position.front(), kind);
  }
}

void BlockFrame::refuse_name(const Label& name, const LabelRole& role, model::LabelOrigin kind) {
  const std::string key =
      kind == model::LabelOrigin::sheet_name ? "labels.sheet-name" : "labels.file-name";
  const CellRef at{place_.top, place_.first_column()};
  if (const auto kept = faults_.keep_unknown(at, key, role, name)) {
    return base_.add(*kept, *task_.mapping.model);
  }
  faults_.unknown_label(at, key, role.name(), name.text);
  lacks_.push_back(lack_of_name(place_, role, key));
}

void BlockFrame::read_header() {
  for (const BlockColumn& entry : place_.columns) {
    const CellRef own = header_cell(task_.grid, place_.header_rows, entry.column);
    task_.claim(own, role_of_header(entry.kind), &table_);
    if (entry.kind == Kind::attribute || entry.kind == Kind::total) {
      add_marks(task_, own, Scope::column, entry.column, block_);
    }
    if (entry.kind == Kind::data) continue;
    // Over columns of other kinds outer headers give nothing, but they are headers.
    for (const std::uint32_t row : place_.header_rows) {
      task_.claim({row, entry.column}, CellRole::header, &table_);
    }
  }
}

void BlockFrame::note_label(model::LabelOrigin place, CellRef at, const Sense& sense,
                            RoleLog::Labels& labels) const {
  if (task_.roles != nullptr) {
    labels.push_back(task_.roles->label(task_.grid, place, at, sense, table_));
  }
}

// The nearest label at or left of a place, up to the labels: an empty header cell takes its
// neighbour's, unless that one is merged over other cells and so reaches no further.
CellRef BlockFrame::outer_label(CellRef at) const {
  const auto labels = place_.columns_of(Kind::label);
  for (std::uint32_t column = at.column + 1; column-- > place_.own_column;) {
    if (std::find(labels.begin(), labels.end(), column) != labels.end()) break;
    if (task_.grid.empty({at.row, column})) continue;
    return task_.grid.reaches({at.row, column}, at) ? CellRef{at.row, column} : at;
  }
  return at;
}

bool BlockFrame::holds_counts(std::uint32_t column) const {
  for (std::uint32_t row = place_.first_row; row <= place_.last_row; ++row) {
    if (task_.grid.empty({row, column})) continue;
    const Reading reading = read_cell_figure(task_, {row, column});
    if (reading.kind == Reading::Kind::figure) return !reading.percent;
  }
  return false;
}

// Columns of figures under a label that is merged over them and says nothing of any one of them.
// Percentages beside a count are no rivals of it.
std::vector<std::uint32_t> BlockFrame::others_under(CellRef header) const {
  std::vector<std::uint32_t> others;
  for (std::uint32_t column = header.column + 1;
       task_.grid.merged_from({header.row, column}) == header; ++column) {
    if (holds_counts(column)) others.push_back(column);
  }
  return others;
}

BlockFrame::Column BlockFrame::read_column(std::uint32_t column) {
  Column result{column, {}, true, false, {}, {}};
  const bool all_meant = task_.mapping.drift.unknown_column != model::Severity::error;
  const std::uint32_t row = place_.header_rows.empty() ? place_.top : place_.header_rows.back();
  if (auto others = others_under({row, column}); !others.empty() && !all_meant) {
    others.insert(others.begin(), column);
    result.readable = faults_.same_columns(place_, others);
    for (const std::uint32_t other : others) {
      if (!result.readable || other != column) faults_.claim_column(place_, {row, other});
    }
  }
  for (std::size_t level = 0; level < place_.header_rows.size(); ++level) {
    const bool innermost = level + 1 == place_.header_rows.size();
    const CellRef own{place_.header_rows[level], column};
    const CellRef at = innermost ? own : outer_label(own);
    const Label& label = task_.grid.label(at);
    if (at == own) task_.claim(at, CellRole::header, &table_);
    result.inherits = result.inherits || (at != own && task_.grid.merged_from(own) != at);
    add_marks(task_, at, Scope::column, column, block_);
    for (const auto& [glob, from] : table_.available) {
      if (base::matches_glob(label.folded, glob)) {
        result.available_from = start_of(from, task_.labels);
      }
    }
    const auto& roles = table_.above.by_position;
    // Where rows are missing over the header, its inner levels are what is there.
    const std::size_t missing = roles.size() - std::min(roles.size(), place_.header_rows.size());
    if (roles.empty()) {
      if (LabelReader::value_of(label, table_, task_.locale()) == nullptr) {
        if (const auto years = years_beside(label)) result.sense.also_named.push_back(*years);
        continue;
      }
      if (const auto sense = task_.labels.read_as(label, "", table_)) {
        result.sense.add(*sense, *task_.mapping.model);
        note_label(model::LabelOrigin::above, at, *sense, result.labels);
      }
    } else {
      const LabelRole& role = roles[level + missing];
      const bool taken_over = at != own && !task_.grid.merged_from(own);
      if (taken_over && !role.name().empty() && is_centred(task_, place_, own.row)) {
        result.readable = false;
        faults_.column_under_no_label(place_, own, column);
      } else {
        read_label(at, role, result);
      }
    }
  }
  return result;
}

// Of a header that is not read: the years that its label of the mapping does not have.
std::optional<YearSpan> BlockFrame::years_beside(const Label& label) const {
  const LabelTail tail = label_tail(label.folded, task_.locale());
  for (const std::string& form : tail.forms) {
    const auto meant = std::find_if(table_.header.begin(), table_.header.end(),
                                    [&](const auto& one) { return base::matches_glob(form, one); });
    if (meant == table_.header.end()) continue;
    const bool any_text = meant->find('*') != std::string::npos;
    return any_text ? years_named(label.folded) : years_behind(tail, form);
  }
  return std::nullopt;
}

void BlockFrame::read_label(CellRef at, const LabelRole& role, Column& result) {
  const Label& label = task_.grid.label(at);
  if (label.empty()) {
    result.readable = false;
    faults_.column_without_label(place_, {at.row, result.column}, role);
    return;
  }
  if (auto sense = task_.labels.read(label, role, table_)) {
    result.sense.add(*sense, *task_.mapping.model);
    note_label(model::LabelOrigin::above, at, *sense, result.labels);
  } else if (const auto kept = faults_.keep_unknown(at, "labels.above", role, label)) {
    result.sense.add(*kept, *task_.mapping.model);
    note_label(model::LabelOrigin::above, at, *kept, result.labels);
  } else {
    result.readable = false;
    faults_.unknown_column(place_, result.column);
  }
}

}  // namespace bijlage::mapping
