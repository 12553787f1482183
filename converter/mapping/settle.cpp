#include <algorithm>
#include <unordered_map>
#include <utility>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {
namespace {

using base::Decimal;
using model::ObservationIndex;
using workbook::CellRef;

// A block with more holes than this has lost more than a cell.
constexpr std::size_t most_moves = 50'000;

/// A figure that could stand in another column: its own place and an empty one in its row.
struct Move {
  ObservationIndex from = 0;
  ObservationIndex to = 0;
};

class Settler {
 public:
  Settler(const SheetTask& task, ReadBlock& block) : task_(task), block_(block) {}

  void run() {
    weigh_totals();
    if (wrong_ == 0) return;
    const std::vector<Move> possible = moves();
    if (possible.empty()) return;
    note_totals_of(possible);
    std::vector<Move> fitting;
    for (const Move& move : possible) {
      if (makes_totals_come_out(move)) fitting.push_back(move);
    }
    if (fitting.size() == 1) apply(fitting.front());
  }

 private:
  struct Balance {
    const model::Total* total = nullptr;
    Decimal difference;  // of the sum to what is published
    bool wrong() const {
      return (difference.is_negative() ? -difference : difference) > total->tolerance;
    }
  };

  const model::ObsValue& value(ObservationIndex index) const {
    return task_.out.data.observations[index].value;
  }

  void weigh_totals() {
    const auto& totals = task_.out.evidence.totals;  // in the order of their blocks
    const auto first = std::partition_point(totals.begin(), totals.end(), [&](const auto& total) {
      return total.block < block_.number;
    });
    for (auto at = first; at != totals.end() && at->block == block_.number; ++at) {
      if (at->operation != model::Total::Operation::sum) continue;
      Balance balance{&*at, -at->value};
      for (const ObservationIndex index : at->parts) {
        if (value(index)) balance.difference = balance.difference + *value(index);
      }
      if (balance.wrong()) ++wrong_;
      balances_.push_back(balance);
    }
  }

  // Only of figures that may move: there are few of those, and any number of others.
  void note_totals_of(const std::vector<Move>& possible) {
    for (const Move& move : possible) {
      totals_of_[move.from];
      totals_of_[move.to];
    }
    for (std::size_t i = 0; i < balances_.size(); ++i) {
      for (const ObservationIndex index : balances_[i].total->parts) {
        if (const auto of = totals_of_.find(index); of != totals_of_.end()) of->second.push_back(i);
      }
    }
  }

  // The wrong totals become right and none becomes wrong; only those of the two places change.
  bool makes_totals_come_out(const Move& move) const {
    std::unordered_map<std::size_t, Balance> changed;
    const auto change = [&](ObservationIndex figure, const Decimal& by) {
      for (const std::size_t i : totals_of_.at(figure)) {
        auto& balance = changed.try_emplace(i, balances_[i]).first->second;
        balance.difference = balance.difference + by;
      }
    };
    change(move.from, -*value(move.from));
    change(move.to, *value(move.from));
    std::size_t wrong = wrong_;
    for (const auto& [i, balance] : changed) {
      if (balance.wrong()) return false;
      if (balances_[i].wrong()) --wrong;
    }
    return wrong == 0;
  }

  // Rows of which one cell is empty and another holds a figure: the figure may be the other's.
  std::vector<Move> moves() {
    std::vector<Move> result;
    for (ObservationIndex at = block_.first; at < block_.end;) {
      Figures row{at, at};
      const std::uint32_t number = task_.place_of(at).row;
      while (row.end < block_.end && task_.place_of(row.end).row == number) ++row.end;
      add_moves(row, result);
      if (result.size() > most_moves) return {};
      at = row.end;
    }
    return result;
  }

  void add_moves(const Figures& row, std::vector<Move>& result) const {
    for (ObservationIndex to = row.first; to < row.end && result.size() <= most_moves; ++to) {
      if (!task_.grid.empty(task_.place_of(to))) continue;
      for (ObservationIndex from = row.first; from < row.end; ++from) {
        if (value(from)) result.push_back({from, to});
      }
    }
  }

  void apply(const Move& move) {
    auto& data = task_.out.data;
    model::Observation& from = data.observations[move.from];
    model::Observation& to = data.observations[move.to];
    const CellRef old_place = task_.place_of(move.from);
    const CellRef new_place = task_.place_of(move.to);
    report(old_place, new_place, from);
    if (task_.roles != nullptr) task_.roles->exchange(task_.grid, old_place, new_place);
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

  void report(CellRef old_place, CellRef new_place, const model::Observation& obs) {
    auto& finding = task_.find("V05", old_place, block_.place.table);
    const CellRef target = task_.grid.original(new_place);
    finding.cells.push_back({target, target});
    finding.raw = task_.grid.shown(old_place);
    finding.found = header_of(old_place);
    finding.expected = header_of(new_place);
    finding.message.gaps = {
        {"raw", finding.raw},
        {"row", task_.grid.label({old_place.row, block_.place.first_column()}).text},
        {"column", header_of(new_place)},
        {"from", header_of(old_place)},
        {"to", header_of(new_place)},
        {"value", obs.value->to_string()}};
  }

  const SheetTask& task_;
  ReadBlock& block_;
  std::vector<Balance> balances_;
  std::size_t wrong_ = 0;
  std::unordered_map<ObservationIndex, std::vector<std::size_t>> totals_of_;
};

}  // namespace

void settle_by_totals(const SheetTask& task, ReadBlock& block) { Settler(task, block).run(); }

}  // namespace bijlage::mapping
