#include <algorithm>
#include <unordered_map>
#include <utility>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {
namespace {

using base::Decimal;
using model::ObservationIndex;

// A block with more holes than this has lost more than a cell.
constexpr std::size_t most_moves = 50'000;

/// A figure that could stand in another column: its own place and an empty one in its row.
struct Move {
  const Item* from;
  const Item* to;
};

class Settler {
 public:
  Settler(const SheetTask& task, ReadBlock& block) : task_(task), block_(block) {}

  void run() {
    weigh_totals();
    if (wrong_ == 0) return;
    std::vector<Move> fitting;
    for (const Move& move : moves()) {
      if (makes_totals_come_out(move)) fitting.push_back(move);
    }
    if (fitting.size() == 1) apply(fitting.front());
  }

 private:
  struct Balance {
    Decimal difference;  // of the sum to what is published
    Decimal tolerance;
    bool wrong() const { return (difference.is_negative() ? -difference : difference) > tolerance; }
  };

  const std::optional<Decimal>& value(ObservationIndex index) const {
    return task_.out.data.observations[index].value;
  }

  void weigh_totals() {
    const auto& totals = task_.out.evidence.totals;  // in the order of their blocks
    const auto first = std::partition_point(totals.begin(), totals.end(), [&](const auto& total) {
      return total.block < block_.number;
    });
    for (auto at = first; at != totals.end() && at->block == block_.number; ++at) {
      const model::Total& total = *at;
      if (total.operation != model::Total::Operation::sum) continue;
      Balance balance{-total.value, total.tolerance};
      for (const ObservationIndex index : total.parts) {
        if (value(index)) balance.difference = balance.difference + *value(index);
        totals_of_[index].push_back(balances_.size());
      }
      if (balance.wrong()) ++wrong_;
      balances_.push_back(balance);
    }
  }

  // The wrong totals become right and none becomes wrong; only those of the two places change.
  bool makes_totals_come_out(const Move& move) const {
    std::unordered_map<std::size_t, Balance> changed;
    const auto change = [&](const Item* item, const Decimal& by) {
      const auto totals = totals_of_.find(item->index);
      if (totals == totals_of_.end()) return;
      for (const std::size_t i : totals->second) {
        auto& balance = changed.try_emplace(i, balances_[i]).first->second;
        balance.difference = balance.difference + by;
      }
    };
    change(move.from, -*value(move.from->index));
    change(move.to, *value(move.from->index));
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
    for (std::size_t i = 0; i < block_.items.size();) {
      const auto row = block_.of_row(block_.items[i].row);
      i += row.size();
      for (const Item& to : row) {
        if (!task_.grid.empty({to.row, to.column})) continue;
        for (const Item& from : row) {
          if (value(from.index)) result.push_back({&from, &to});
        }
        if (result.size() > most_moves) return {};
      }
    }
    return result;
  }

  void apply(const Move& move) {
    auto& data = task_.out.data;
    model::Observation& from = data.observations[move.from->index];
    model::Observation& to = data.observations[move.to->index];
    report(*move.from, *move.to, from);
    if (task_.roles != nullptr) {
      task_.roles->exchange(task_.grid, {move.from->row, move.from->column},
                            {move.to->row, move.to->column});
    }
    std::swap(from.value, to.value);
    std::swap(from.raw, to.raw);
    std::swap(from.source, to.source);
    std::swap(from.status, to.status);
    std::swap(from.reason, to.reason);
    std::swap(from.approximate, to.approximate);
    std::swap(from.detail, to.detail);
  }

  std::string header_of(const Item& item) const {
    const auto& rows = block_.place.header_rows;
    return rows.empty() ? std::string() : task_.grid.label({rows.back(), item.column}).text;
  }

  void report(const Item& old_place, const Item& new_place, const model::Observation& obs) {
    const workbook::CellRef at{old_place.row, old_place.column};
    auto& finding = task_.find("V05", at, block_.place.table);
    const workbook::CellRef target =
        task_.grid.original(workbook::CellRef{new_place.row, new_place.column});
    finding.cells.push_back({target, target});
    finding.raw = task_.grid.shown(at);
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
