#include "mapping/figure_cell.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace bijlage::mapping {
namespace {

using model::MissingReason;
using model::ObsStatus;
using workbook::CellKind;

std::optional<model::Series> series_of(const Sense& sense, const model::Model& model) {
  const auto measure = sense.codes.find("measure");
  if (measure == sense.codes.end()) return std::nullopt;
  model::Series series{measure->second, {}};
  for (const auto& dimension : model.dimensions) {
    const auto code = sense.codes.find(dimension.code);
    series.codes.push_back(code == sense.codes.end() ? std::string() : code->second);
  }
  return series;
}

// What a piece of the cell turned out to be: a value, or why there is none.
void set_reading(const Reading& reading, const base::Decimal& scale, model::Observation& obs) {
  obs.approximate = reading.approximate;
  if (reading.approximate) obs.status |= ObsStatus::estimated;
  switch (reading.kind) {
    case Reading::Kind::figure:
      obs.value = reading.number * scale;
      break;
    case Reading::Kind::suppressed:
      obs.status |= ObsStatus::suppressed;
      obs.reason = MissingReason::suppressed;
      break;
    case Reading::Kind::missing:
      obs.status |= model::StatusSet::parse(reading.status);
      obs.reason = reading.reason;
      break;
    case Reading::Kind::text:
      break;
  }
}

void set_empty(Empty meaning, model::Observation& obs) {
  const bool cannot_exist = meaning == Empty::cannot_exist;
  obs.status |= cannot_exist ? ObsStatus::cannot_exist : ObsStatus::missing;
  obs.reason = cannot_exist ? MissingReason::not_existing : MissingReason::blank;
}

class CellReader {
 public:
  CellReader(const SheetTask& task, const TableMapping& table, const FigureCell& cell,
             ReadBlock& block)
      : task_(task), table_(table), cell_(cell), block_(block) {}

  void run() {
    const workbook::Cell* found = task_.grid.cell(cell_.at);
    if (found == nullptr) return empty_cell();
    if (!task_.claim(cell_.at, model::CellRole::value, &table_)) return report_claimed_twice();
    if (found->kind == CellKind::text && try_splits()) return;
    const Reading reading = read_cell_figure(task_, cell_.at);
    if (reading.kind == Reading::Kind::text) return report_not_a_number(task_, table_, cell_.at);
    add_value_marks(reading.marks);
    add(cell_.sense, reading, 0);
    if (reading.second) report_two_figures(reading.number, *reading.second);
  }

 private:
  void empty_cell() {
    if (table_.empty == Empty::skip) return;
    add_observation(cell_.sense, 0, [&](model::Observation& obs) { set_empty(table_.empty, obs); });
  }

  // A pattern of the mapping that takes the whole cell apart.
  bool try_splits() {
    const std::string text = task_.grid.shown(cell_.at);
    for (const Split& split : table_.splits) {
      const auto caught =
          split.pattern.match(text, [&](auto gap, auto piece) { return accept(gap, piece); });
      if (!caught) continue;
      use_split(split, *caught);
      return true;
    }
    return false;
  }

  bool accept(std::string_view gap, std::string_view piece) const {
    if (gap == "value") {
      const Reading reading = read_figure(piece, task_.locale());
      return reading.kind != Reading::Kind::text && reading.marks.empty() && !reading.second;
    }
    if (gap == "mark") {
      const Marked marked = take_marks_off("x" + std::string(piece), task_.locale());
      return marked.text == "x" && !marked.marks.empty();
    }
    return task_.labels.read_as({std::string(piece), base::fold(piece), {}}, gap, table_)
        .has_value();
  }

  void use_split(const Split& split, const Pattern::Catch& caught) {
    Sense common = cell_.sense;
    std::vector<Reading> readings;
    for (const auto& [gap, piece] : caught) {
      if (gap == "value") {
        readings.push_back(read_figure(piece, task_.locale()));
      } else if (gap == "mark") {
        add_value_marks(take_marks_off("x" + piece, task_.locale()).marks);
      } else {
        common.add(*task_.labels.read_as({piece, base::fold(piece), {}}, gap, table_));
      }
    }
    for (std::size_t i = 0; i < readings.size(); ++i) {
      Sense sense = common;
      if (i < split.into.size()) {
        for (const auto& [dimension, code] : split.into[i]) sense.codes[dimension] = code;
      }
      add(sense, readings[i], static_cast<std::uint32_t>(i));
    }
    // A figure in brackets is a second statement about the same thing: a person must choose.
    if (readings.size() == 2 && split.pattern.text().find('(') != std::string::npos) {
      report_two_figures(readings[0].number, readings[1].number);
    }
  }

  void add_value_marks(const std::vector<std::string>& marks) {
    for (const std::string& mark : marks) {
      block_.marks.push_back({mark, task_.grid.original(cell_.at), MarkAt::Scope::value,
                              cell_.at.row, cell_.at.column});
    }
  }

  void add(const Sense& sense, const Reading& reading, std::uint32_t part) {
    const auto index = add_observation(
        sense, part, [&](model::Observation& obs) { set_reading(reading, table_.scale, obs); });
    if (!index) return;
    block_.items.back().dash = reading.kind == Reading::Kind::missing && reading.status == "dash";
    if (reading.kind == Reading::Kind::suppressed) {
      auto& data = task_.out.data;
      data.detail_of(data.observations[*index]).upper_bound = reading.number * table_.scale;
    }
  }

  template <typename Fill>
  std::optional<model::ObservationIndex> add_observation(const Sense& sense, std::uint32_t part,
                                                         Fill fill) {
    auto& data = task_.out.data;
    if (!sense.contradictions.empty()) report_contradiction(sense);
    auto series = series_of(sense, data.model());
    const auto period = sense.period ? calendar::complete(*sense.period) : std::nullopt;
    if (!series || !period) {
      report_incomplete(!series ? "measure" : "period");
      return std::nullopt;
    }
    model::Observation obs;
    obs.series = data.intern_series(*series);
    obs.period = *period;
    obs.source = task_.source(cell_.at);
    obs.raw = data.intern_text(task_.grid.shown(cell_.at));
    obs.rule = cell_.rule;
    fill(obs);
    const auto index = static_cast<model::ObservationIndex>(data.observations.size());
    data.observations.push_back(obs);
    Item item;
    item.index = index;
    item.row = cell_.at.row;
    item.column = cell_.at.column;
    item.part = part;
    item.group = cell_.group;
    block_.items.push_back(item);
    return index;
  }

  void report_claimed_twice() {
    auto& finding = task_.find("S06", cell_.at, &table_);
    finding.raw = task_.grid.shown(cell_.at);
    finding.message.gaps = {{"cell", finding.raw}, {"table", table_.id}};
  }

  void report_contradiction(const Sense& sense) {
    report_once("finding.S02.contradiction", sense.contradictions.front());
  }

  void report_incomplete(const std::string& what) { report_once("finding.S02.incomplete", what); }

  // What labels around the block lack, all its figures lack: one finding with the cells it spans.
  void report_once(const std::string& key, const std::string& dimension) {
    const auto at = task_.grid.original(cell_.at);
    auto& findings = task_.out.findings;
    const auto [place, is_new] = block_.told.emplace(key + dimension, findings.size());
    if (!is_new) {
      auto& cells = findings[place->second].cells;
      if (cells.size() == 1) cells.push_back(cells.front());
      workbook::CellRange& all = cells.back();
      all.first = {std::min(all.first.row, at.row), std::min(all.first.column, at.column)};
      all.last = {std::max(all.last.row, at.row), std::max(all.last.column, at.column)};
      return;
    }
    auto& finding = task_.find("S02", cell_.at, &table_);
    finding.message = {
        key, {{"dimension", task_.labels.dimension_label(dimension)}, {"table", table_.id}}};
    finding.raw = task_.grid.shown(cell_.at);
  }

  void report_two_figures(const base::Decimal& first, const base::Decimal& second) {
    auto& finding = task_.find("V04", cell_.at, &table_);
    finding.raw = task_.grid.shown(cell_.at);
    finding.message.gaps = {
        {"raw", finding.raw}, {"first", first.to_string()}, {"second", second.to_string()}};
  }

  const SheetTask& task_;
  const TableMapping& table_;
  const FigureCell& cell_;
  ReadBlock& block_;
};

}  // namespace

Reading read_cell_figure(const SheetTask& task, workbook::CellRef at) {
  const workbook::Cell* cell = task.grid.cell(at);
  if (cell == nullptr) return {};
  if (cell->kind == CellKind::text)
    return read_figure(task.grid.sheet().text(*cell), task.locale());
  Reading reading;
  if (cell->kind != CellKind::number) return reading;
  const auto number = base::Decimal::from_cell(cell->number);
  if (!number) return reading;
  const auto& format = task.grid.book().formats[cell->format];
  reading.percent = format.kind == workbook::NumberFormat::Kind::percent;
  reading.kind = Reading::Kind::figure;
  reading.number = reading.percent ? *number * base::Decimal(100) : *number;
  return reading;
}

void report_not_a_number(const SheetTask& task, const TableMapping& table, workbook::CellRef at) {
  const workbook::Cell* cell = task.grid.cell(at);
  // An error value is F04's, which looks at the file as a whole.
  if (cell != nullptr && cell->kind == CellKind::error) return;
  auto& finding = task.find("V06", at, &table);
  finding.raw = task.grid.shown(at);
  finding.message.gaps = {{"raw", finding.raw}};
}

void read_figure_cell(const SheetTask& task, const TableMapping& table, const FigureCell& cell,
                      ReadBlock& block) {
  CellReader(task, table, cell, block).run();
}

}  // namespace bijlage::mapping
