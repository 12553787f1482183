#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {
namespace {

using base::Decimal;
using model::ObservationIndex;
using workbook::CellRef;

// A block that can be read in more ways than this has lost more than a cell.
constexpr std::size_t most_steps = 200'000;

/// Another reading of a block with an empty cell: what stands in the second place belongs in the
/// first, which is empty, what stands in the third in the second, and so on; the last is what was
/// really left empty. Two places: a figure in the wrong column. More: figures that moved along when
/// a cell was deleted or inserted.
using Shift = std::vector<ObservationIndex>;

class Settler {
 public:
  Settler(const SheetTask& task, ReadBlock& block) : task_(task), block_(block) {
    for (const decisions::FigureCorrection& entry : task.origin.corrections) {
      if (entry.sheet == task.out.data.sheets[task.sheet_number]) decided_[entry.cell] = &entry;
    }
  }

  void run() {
    weigh_totals();
    if (wrong_ == 0) return;
    find_shifts();
    if (steps_ > most_steps || possible_.empty()) return;
    note_totals();
    std::vector<const Shift*> fitting;
    for (const Shift& shift : possible_) {
      if (makes_totals_come_out(shift)) fitting.push_back(&shift);
    }
    if (fitting.size() == 1) apply(*fitting.front());
  }

 private:
  struct Balance {
    const model::Total* total = nullptr;
    Decimal difference;  // of the sum to what is published
    bool wrong() const {
      return (difference.is_negative() ? -difference : difference) > total->tolerance;
    }
  };

  // As people decided, where they did; where what they saw still stands there.
  const model::ObsValue& value(ObservationIndex index) const {
    const model::Observation& figure = task_.out.data.observations[index];
    const auto* const entry = decided_on(figure.source);
    const bool holds = entry != nullptr && entry->where.empty() &&
                       base::trim(entry->was) == base::trim(task_.out.data.raw_text(figure));
    return holds ? entry->value : figure.value;
  }

  Decimal published(const model::Total& total) const {
    const auto* const entry = decided_on(total.source);
    const bool holds = entry != nullptr && entry->where.empty() && entry->value &&
                       base::trim(entry->was) == base::trim(total.raw);
    return holds ? *entry->value : total.value;
  }

  const decisions::FigureCorrection* decided_on(const model::Source& source) const {
    const auto found = decided_.find(source.cell);
    return found == decided_.end() ? nullptr : found->second;
  }

  // Who says what a cell should hold says that it is its place.
  bool may_move(ObservationIndex index) const {
    return decided_on(task_.out.data.observations[index].source) == nullptr;
  }
  bool is_figure_that_may_move(ObservationIndex index) const {
    return value(index) && may_move(index);
  }

  void weigh_totals() {
    const auto& totals = task_.out.evidence.totals;  // in the order of their blocks
    const auto first = std::partition_point(totals.begin(), totals.end(), [&](const auto& total) {
      return total.block < block_.number;
    });
    for (auto at = first; at != totals.end() && at->block == block_.number; ++at) {
      if (at->operation != model::Total::Operation::sum) continue;
      Balance balance{&*at, -published(*at)};
      for (const ObservationIndex index : at->parts) {
        if (value(index)) balance.difference = balance.difference + *value(index);
      }
      if (balance.wrong()) ++wrong_;
      balances_.push_back(balance);
    }
  }

  // Only of figures that may move: there are few of those, and any number of others.
  void note_totals() {
    for (const Shift& shift : possible_) {
      for (const ObservationIndex figure : shift) totals_of_[figure];
    }
    for (std::size_t i = 0; i < balances_.size(); ++i) {
      for (const ObservationIndex index : balances_[i].total->parts) {
        if (const auto of = totals_of_.find(index); of != totals_of_.end()) of->second.push_back(i);
      }
    }
  }

  // The wrong totals become right and none becomes wrong; only those of its places change.
  bool makes_totals_come_out(const Shift& shift) const {
    std::unordered_map<std::size_t, Balance> changed;
    const auto change = [&](ObservationIndex figure, const Decimal& by) {
      for (const std::size_t i : totals_of_.at(figure)) {
        auto& balance = changed.try_emplace(i, balances_[i]).first->second;
        balance.difference = balance.difference + by;
      }
    };
    for (std::size_t i = 1; i < shift.size(); ++i) {
      const Decimal moved = *value(shift[i]);
      change(shift[i], -moved);
      change(shift[i - 1], moved);
    }
    std::size_t wrong = wrong_;
    for (const auto& [i, balance] : changed) {
      if (balance.wrong()) return false;
      if (balances_[i].wrong()) --wrong;
    }
    return wrong == 0;
  }

  // Of a cell that is empty, what stands elsewhere in its row may belong there, or all figures
  // from somewhere in its row or column up to it have moved by one.
  void find_shifts() {
    std::vector<ObservationIndex> holes;
    for (ObservationIndex at = block_.first; at < block_.end && steps_ <= most_steps;) {
      std::vector<ObservationIndex> row{at};
      const std::uint32_t number = task_.place_of(at).row;
      while (++at < block_.end && task_.place_of(at).row == number) row.push_back(at);
      for (std::size_t i = 0; i < row.size() && steps_ <= most_steps; ++i) {
        if (!task_.grid.empty(task_.place_of(row[i])) || !may_move(row[i])) continue;
        holes.push_back(row[i]);
        shift_in_row(row, i);
      }
    }
    shift_in_columns(holes);
  }

  void consider(const Shift& shift) {
    steps_ += shift.size();
    if (steps_ <= most_steps) possible_.push_back(shift);
  }

  void shift_in_row(const std::vector<ObservationIndex>& row, std::size_t hole) {
    for (const ObservationIndex from : row) {
      if (is_figure_that_may_move(from)) consider({row[hole], from});
    }
    constexpr std::size_t more_than_a_move = 3;
    shift_along(row, hole, more_than_a_move);
  }

  void shift_in_columns(const std::vector<ObservationIndex>& holes) {
    std::map<std::uint32_t, std::vector<ObservationIndex>> columns;
    for (const ObservationIndex hole : holes) columns[task_.place_of(hole).column];
    if (columns.empty() || steps_ > most_steps) return;
    for (ObservationIndex at = block_.first; at < block_.end; ++at) {
      const auto column = columns.find(task_.place_of(at).column);
      if (column != columns.end()) column->second.push_back(at);
    }
    for (const ObservationIndex hole : holes) {
      const auto& column = columns[task_.place_of(hole).column];
      const auto at = std::lower_bound(column.begin(), column.end(), hole);
      shift_along(column, static_cast<std::size_t>(at - column.begin()), 2);
      if (steps_ > most_steps) return;
    }
  }

  // From the hole to either side, as far as there are figures.
  void shift_along(const std::vector<ObservationIndex>& line, std::size_t hole,
                   std::size_t shortest) {
    Shift shift{line[hole]};
    const auto take = [&](ObservationIndex figure) {
      shift.push_back(figure);
      if (shift.size() >= shortest) consider(shift);
      return steps_ <= most_steps;
    };
    const auto goes_on = [&](std::size_t i) {
      return is_figure_that_may_move(line[i]) && take(line[i]);
    };
    for (std::size_t i = hole; i > 0 && goes_on(i - 1);) --i;
    shift = {line[hole]};
    for (std::size_t i = hole + 1; i < line.size() && goes_on(i);) ++i;
  }

  void apply(const Shift& shift) {
    report(shift);
    for (std::size_t i = 1; i < shift.size(); ++i) exchange(shift[i], shift[i - 1]);
  }

  void exchange(ObservationIndex one, ObservationIndex other) {
    auto& data = task_.out.data;
    model::Observation& from = data.observations[one];
    model::Observation& to = data.observations[other];
    if (task_.roles != nullptr) {
      task_.roles->exchange(task_.grid, task_.place_of(one), task_.place_of(other));
    }
    std::swap(from.value, to.value);
    std::swap(from.raw, to.raw);
    std::swap(from.source, to.source);
    std::swap(from.status, to.status);
    std::swap(from.reason, to.reason);
    std::swap(from.approximate, to.approximate);
    std::swap(from.detail, to.detail);
  }

  std::string header_of(CellRef place) const {
    const auto& rows = block_.place.header_rows;
    return rows.empty() ? std::string() : task_.grid.label({rows.back(), place.column}).text;
  }

  std::string row_label(CellRef place) const {
    return task_.grid.label({place.row, block_.place.first_column()}).text;
  }

  // The figure that was really left empty first, then where each goes.
  void report(const Shift& shift) {
    std::vector<CellRef> places;
    for (const ObservationIndex figure : shift) places.push_back(task_.place_of(figure));
    const CellRef old_place = places.back();
    const CellRef new_place = places[places.size() - 2];
    const bool down = places[1].column == places[0].column;
    auto& finding = task_.find("V05", old_place, block_.place.table);
    for (std::size_t i = places.size() - 1; i > 0; --i) {
      const CellRef next = task_.grid.original(places[i - 1]);
      finding.cells.push_back({next, next});
      finding.raw += (finding.raw.empty() ? "" : "; ") + task_.grid.shown(places[i]);
    }
    finding.found = down ? row_label(old_place) : header_of(old_place);
    finding.expected = down ? row_label(new_place) : header_of(new_place);
    if (shift.size() > 2 || down) finding.message.key += down ? ".column" : ".row";
    finding.message.gaps = {{"raw", finding.raw},
                            {"row", row_label(old_place)},
                            {"column", header_of(down ? old_place : new_place)},
                            {"from", finding.found},
                            {"to", finding.expected}};
  }

  const SheetTask& task_;
  ReadBlock& block_;
  std::map<CellRef, const decisions::FigureCorrection*> decided_;  // on this sheet
  std::vector<Balance> balances_;
  std::size_t wrong_ = 0;
  std::unordered_map<ObservationIndex, std::vector<std::size_t>> totals_of_;
  std::vector<Shift> possible_;
  std::size_t steps_ = 0;
};

}  // namespace

void settle_by_totals(const SheetTask& task, ReadBlock& block) { Settler(task, block).run(); }

}  // namespace bijlage::mapping
