#include "mapping/label_trial.hpp"

#include <set>

#include "mapping/row_labels.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {

using workbook::CellKind;
using workbook::CellRef;

namespace {

bool says_nothing(const LabelRole& role) {
  return !role.pattern && (role.role.empty() || role.role.front() == '@');
}

bool is_fine(const Sense& sense) {
  const auto& part = sense.period;
  return part && (part->month || part->quarter || part->half || part->week || part->whole);
}

void count_rows(Trial& trial) {
  std::set<std::string> read;
  std::set<std::string> counted;
  std::set<std::string> texts;
  for (const RowTrial& row : trial.rows) {
    const std::string gives = row.sense.identity();
    if (row.read) read.insert(gives.empty() ? row.text : gives);
    if (row.counted) counted.insert(gives + row.text);
    if (row.texts) texts.insert(row.text);
    if (row.read && is_fine(row.sense)) ++trial.fine;
  }
  trial.read = read.size();
  trial.counted = counted.size();
  trial.texts = texts.size();
}

}  // namespace

bool holds_figure(const Grid& grid, CellRef at, const config::Locale& locale) {
  const workbook::Cell* cell = grid.cell(at);
  if (cell == nullptr || cell->kind != CellKind::text) {
    return cell != nullptr && cell->kind == CellKind::number;
  }
  return read_figure(grid.sheet().text(*cell), locale).kind == Reading::Kind::figure;
}

std::vector<Trial> LabelTrials::of(const Columns& columns, std::size_t wanted) const {
  std::vector<Trial> trials;
  Columns some;
  add(columns, wanted, 0, some, trials);
  return trials;
}

void LabelTrials::add(const Columns& columns, std::size_t wanted, std::size_t from, Columns& some,
                      std::vector<Trial>& trials) const {
  if (some.size() == wanted) {
    trials.push_back(try_columns(some));
    return;
  }
  for (std::size_t i = from; i < columns.size(); ++i) {
    some.push_back(columns[i]);
    add(columns, wanted, i + 1, some, trials);
    some.pop_back();
  }
}

LabelRole LabelTrials::role_of(std::size_t position) const {
  const auto& roles = place_.table->left.by_position;
  if (position < roles.size()) return roles[position];
  return {position == 0 ? place_.left_role : std::string(), std::nullopt};
}

Trial LabelTrials::try_columns(const Columns& columns) const {
  Trial trial;
  trial.columns = columns;
  std::vector<std::optional<CellRef>> above(columns.size());
  for (const std::uint32_t row : rows_) {
    RowTrial& tried = trial.rows.emplace_back();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      try_label(place_of({row, columns[i]}, above[i]), role_of(i), tried);
    }
  }
  count_rows(trial);
  return trial;
}

void LabelTrials::try_label(const std::optional<CellRef>& at, const LabelRole& role,
                            RowTrial& row) const {
  if (!at) {
    row.read = row.counted = row.texts = false;
    return;
  }
  const Label& label = grid_.label(*at);
  const bool is_text =
      grid_.cell(*at)->kind == CellKind::text && !holds_figure(grid_, *at, mapping_.locale);
  const auto sense = labels_.read(label, role, *place_.table);
  const bool is_read = sense && (is_text || !says_nothing(role));
  const bool is_month = role.role == "period" && numbered_period(label.text, {}).has_value();
  row.read = row.read && is_read;
  row.counted = row.counted && (is_read || is_month);
  row.texts = row.texts && is_text;
  row.text += label.folded + "\t";
  if (sense && !says_nothing(role)) row.sense.add(*sense, *mapping_.model);
}

std::optional<CellRef> LabelTrials::place_of(CellRef own, std::optional<CellRef>& above) const {
  if (!grid_.empty(own)) return above = own;
  const auto merged = grid_.merged_from(own);
  if (merged && merged->column == own.column) return above = merged;
  return place_.table->inherit ? above : std::nullopt;
}

bool LabelTrials::agree(const Trial& a, const Trial& b) const {
  for (std::size_t i = 0; i < a.rows.size(); ++i) {
    if (!a.rows[i].read || !b.rows[i].read) continue;
    Sense both = a.rows[i].sense;
    both.add(b.rows[i].sense, *mapping_.model);
    if (both.contradictions.size() > a.rows[i].sense.contradictions.size()) return false;
    if (both.from != a.rows[i].sense.from || both.until != a.rows[i].sense.until) return false;
  }
  return true;
}

}  // namespace bijlage::mapping
