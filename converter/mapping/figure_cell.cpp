#include "mapping/figure_cell.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "mapping/block_units.hpp"
#include "mapping/figure_faults.hpp"
#include "mapping/figure_value.hpp"
#include "mapping/plain_figure.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellKind;

class CellReader {
 public:
  CellReader(const SheetTask& task, const TableMapping& table, const FigureCell& cell,
             ReadBlock& block)
      : task_(task), table_(table), cell_(cell), found_(task.grid.cell(cell.at)), block_(block) {}

  void run() {
    if (found_ == nullptr) return empty_cell();
    if (!task_.claim_cell(*found_, cell_.at, model::CellRole::value, &table_)) {
      return report_claimed_twice();
    }
    if (read_plain_figure(task_, table_, cell_, *found_, block_)) return;
    if (found_->kind == CellKind::text && try_splits()) return;
    const Reading reading = read_figure_of(task_, *found_);
    if (reading.kind == Reading::Kind::figure && is_merged_over_others()) return report_merged();
    if (reading.kind == Reading::Kind::text) return report_not_a_number(task_, table_, cell_.at);
    if (is_stray_percentage(reading)) return;
    add_value_marks(reading.marks);
    const model::ObservationIndex before = block_.end;
    add(reading);
    if (reading.by_format) report_hidden_number();
    if (reading.bracketed && reading.kind == Reading::Kind::figure) report_brackets();
    if (block_.end > before && is_number_as_text(task_, *found_)) {
      task_.out.evidence.blocks[block_.number].written_as_text.push_back(block_.end - 1);
    }
    if (reading.second) report_two_figures(reading.number, *reading.second);
  }

 private:
  void empty_cell() {
    if (said_of_several()) return;
    if (table_.empty == Empty::skip) return;
    add_observation(labelled(), 0, [&](model::Observation& obs) { set_empty(table_.empty, obs); });
  }

  // One figure for several: nobody can tell how it is divided.
  bool is_merged_over_others() const {
    if (task_.grid.sheet().merge_at(task_.grid.original(cell_.at)) == nullptr) return false;
    const auto stands_for = [&](workbook::CellRef other) {
      return task_.grid.merged_from(other) == cell_.at;
    };
    const auto& columns = block_.place.columns;
    return stands_for({cell_.at.row + 1, cell_.at.column}) ||
           std::any_of(columns.begin(), columns.end(), [&](const BlockColumn& entry) {
             return entry.kind == BlockColumn::Kind::data &&
                    stands_for({cell_.at.row, entry.column});
           });
  }

  // "Nog niet beschikbaar", merged over all cells that it is about.
  bool said_of_several() {
    const auto merged = task_.grid.merged_from(cell_.at);
    if (!merged) return false;
    const Reading reading = read_cell_figure(task_, *merged);
    if (reading.kind != Reading::Kind::missing) return false;
    add(reading);
    return true;
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
    Sense common = sense_of_labels();
    std::vector<Reading> readings;
    for (const auto& [gap, piece] : caught) {
      if (gap == "value") {
        readings.push_back(read_figure(piece, task_.locale()));
      } else if (gap == "mark") {
        add_value_marks(take_marks_off("x" + piece, task_.locale()).marks);
      } else {
        common.add(*task_.labels.read_as({piece, base::fold(piece), {}}, gap, table_),
                   *task_.mapping.model);
      }
    }
    for (std::size_t i = 0; i < readings.size(); ++i) {
      Sense sense = common;
      if (i < split.into.size()) {
        for (const auto& [dimension, code] : split.into[i]) sense.codes[dimension] = code;
      }
      add({meant_by(sense, task_.out.data), sense}, readings[i], static_cast<std::uint32_t>(i));
    }
    // A figure in brackets is a second statement about the same thing: a person must choose.
    if (readings.size() == 2 && split.pattern.text().find('(') != std::string::npos &&
        measure_of(split, 0) == measure_of(split, 1)) {
      report_two_figures(readings[0].number, readings[1].number);
    }
  }

  static std::string measure_of(const Split& split, std::size_t part) {
    if (part >= split.into.size()) return {};
    const auto measure = split.into[part].find("measure");
    return measure == split.into[part].end() ? std::string() : measure->second;
  }

  void add_value_marks(const std::vector<std::string>& marks) {
    for (const std::string& mark : marks) {
      block_.marks.push_back({mark, task_.grid.original(cell_.at), MarkAt::Scope::value,
                              cell_.at.row, cell_.at.column});
    }
  }

  /// What a figure means; the sense itself where there is more to it, or less, than that.
  struct Labelled {
    Meant meant;
    Sense sense;
  };

  Sense sense_of_labels() const {
    Sense sense = cell_.sums.sense(cell_.sum);
    sense.attributes = cell_.attributes;
    return sense;
  }

  Labelled labelled() const {
    Labelled made{cell_.sums.meant(cell_.sum), {}};
    const bool all = made.meant.plain && made.meant.series && cell_.attributes.empty();
    if (!all) made.sense = sense_of_labels();
    return made;
  }

  void add(const Reading& reading) { add(labelled(), reading, 0); }

  void add(const Labelled& sense, const Reading& reading, std::uint32_t part) {
    const auto index = add_observation(
        sense, part, [&](model::Observation& obs) { set_reading(reading, scale(reading), obs); });
    if (!index) return;
    if (reading.kind == Reading::Kind::missing && reading.status == "dash") {
      block_.dates_of(*index).dash = true;
    }
    if (reading.kind == Reading::Kind::suppressed) {
      auto& data = task_.out.data;
      data.detail_of(data.observations[*index]).upper_bound = reading.number * scale(reading);
    }
  }

  template <typename Fill>
  std::optional<model::ObservationIndex> add_observation(const Labelled& given, std::uint32_t part,
                                                         Fill fill) {
    auto& data = task_.out.data;
    const auto& [meant, sense] = given;
    // Which of two labels is right nobody can tell, and an answer would take either for sure.
    if (const auto dimension = sense.contradiction()) {
      report_contradiction(task_, table_, cell_.at, *dimension, block_);
      return std::nullopt;
    }
    if (!meant.series || !meant.period) {
      const bool counted = sense.codes.contains("measure");
      report_incomplete(task_, table_, cell_.at, counted ? "period" : "measure", block_);
      return std::nullopt;
    }
    if (sense.period && sense.period->until_now && !sense.until) {
      report_open_end(task_, table_, cell_.at, *meant.period, block_);
    }
    model::Observation obs;
    obs.series = *meant.series;
    obs.period = *meant.period;
    obs.source = task_.source(cell_.at);
    obs.raw = raw_of_cell(task_, cell_.at, found_, scale(), block_.styles);
    obs.rule = cell_.rule;
    fill(obs);
    if (!obs.value && found_ != nullptr) obs.raw = data.intern_text(task_.grid.shown(cell_.at));
    carry_along(sense, obs);
    const auto index = static_cast<model::ObservationIndex>(data.observations.size());
    data.observations.push_back(obs);
    block_.end = index + 1;
    if (part != 0) block_.further.push_back(index);
    return index;
  }

  // Texts, the codes of a label that names several, and a unit that is not the measure's own.
  void carry_along(const Sense& sense, model::Observation& obs) {
    auto& data = task_.out.data;
    for (const auto& attribute : sense.attributes) {
      data.detail_of(obs).attributes.push_back(attribute);
    }
    for (const auto& [dimension, codes] : sense.several) {
      // A finer label may have come after it.
      const std::string& code = sense.codes.find(dimension)->second;
      if (code != base::join(codes, "--")) continue;
      data.intern_combination({dimension, code, code, true});
      data.detail_of(obs).attributes.emplace_back(dimension + "-list", base::join(codes, ";"));
    }
    if (table_.unit.empty()) return;
    const auto* measure = data.model().find_measure(data.series_of(obs).measure);
    if (measure == nullptr || measure->unit != table_.unit) data.detail_of(obs).unit = table_.unit;
  }

  base::Decimal scale() const { return scale_of_cell(task_, found_, cell_.scale); }
  base::Decimal scale(const Reading& reading) const {
    return reading.percent ? base::Decimal(1) : scale();
  }

  // "12%" is no count: a row or column of shares that the mapping does not leave out.
  bool is_stray_percentage(const Reading& reading) {
    if (!reading.percent) return false;
    const Meaning codes = cell_.sums.sense(cell_.sum).codes;
    const auto measure = codes.find("measure");
    if (measure == codes.end()) return false;
    const auto unit = unit_of(task_.out.data.model(), measure->second, table_);
    if (unit == "PC") return false;
    auto& finding = task_.find("V10", cell_.at, &table_);
    finding.raw = task_.grid.shown(cell_.at);
    finding.expected = unit;
    finding.found = "PC";
    finding.message.gaps = {{"raw", finding.raw}, {"table", table_.id}};
    return true;
  }

  void report_claimed_twice() {
    auto& finding = task_.find("S06", cell_.at, &table_);
    finding.raw = task_.grid.shown(cell_.at);
    finding.message.gaps = {{"cell", finding.raw}, {"table", table_.id}};
  }

  void report_merged() {
    auto& finding = task_.find("S02", cell_.at, &table_);
    finding.raw = task_.grid.shown(cell_.at);
    finding.message = {"finding.S02.merged", {{"raw", finding.raw}, {"table", table_.id}}};
  }

  // "<5" by its format: whoever gets the file can still see the number.
  void report_hidden_number() {
    auto& finding = task_.find("V04", cell_.at, &table_);
    finding.raw = task_.grid.shown(cell_.at);
    finding.message = {"finding.V04.format", {{"raw", finding.raw}, {"table", table_.id}}};
  }

  void report_brackets() {
    auto& finding = task_.find("V04", cell_.at, &table_);
    finding.raw = task_.grid.shown(cell_.at);
    finding.message = {"finding.V04.brackets", {{"raw", finding.raw}, {"table", table_.id}}};
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
  const workbook::Cell* found_;
  ReadBlock& block_;
};

}  // namespace

void read_figure_cell(const SheetTask& task, const TableMapping& table, const FigureCell& cell,
                      ReadBlock& block) {
  CellReader(task, table, cell, block).run();
}

}  // namespace bijlage::mapping
