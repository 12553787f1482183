#include <algorithm>
#include <utility>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {
namespace {

using base::Decimal;
using model::ObservationIndex;

/// A figure that could stand one column further: its own place and the empty one in its row.
struct Move {
  ObservationIndex from;
  ObservationIndex to;
};

class Settler {
 public:
  Settler(const SheetTask& task, ReadBlock& block) : task_(task), block_(block) {}

  void run() {
    if (all_totals_come_out({})) return;
    std::vector<Move> fitting;
    for (const Move& move : moves()) {
      if (all_totals_come_out(move)) fitting.push_back(move);
    }
    if (fitting.size() == 1) apply(fitting.front());
  }

 private:
  std::vector<const model::Total*> column_totals() const {
    std::vector<const model::Total*> totals;
    for (const model::Total& total : task_.out.evidence.totals) {
      if (total.block == block_.number) totals.push_back(&total);
    }
    return totals;
  }

  bool all_totals_come_out(std::optional<Move> move) const {
    const auto& data = task_.out.data;
    for (const model::Total* total : column_totals()) {
      Decimal sum;
      for (ObservationIndex index : total->parts) {
        if (move && index == move->from) continue;
        if (move && index == move->to) index = move->from;
        if (const auto& value = data.observations[index].value) sum = sum + *value;
      }
      const Decimal difference = sum - total->value;
      const Decimal size = difference.is_negative() ? -difference : difference;
      if (size > total->tolerance) return false;
    }
    return true;
  }

  // Rows of which one cell is empty and another holds a figure: the figure may be the other's.
  std::vector<Move> moves() const {
    const auto& data = task_.out.data;
    std::vector<Move> result;
    for (const Item& from : block_.items) {
      if (!data.observations[from.index].value) continue;
      for (const Item& to : block_.items) {
        const bool empty_neighbour =
            to.row == from.row && to.column != from.column && task_.grid.empty({to.row, to.column});
        if (empty_neighbour) result.push_back({from.index, to.index});
      }
    }
    return result;
  }

  void apply(const Move& move) {
    auto& data = task_.out.data;
    model::Observation& from = data.observations[move.from];
    model::Observation& to = data.observations[move.to];
    const auto item_of = [&](ObservationIndex index) {
      return *std::find_if(block_.items.begin(), block_.items.end(),
                           [&](const Item& item) { return item.index == index; });
    };
    const Item old_place = item_of(move.from);
    const Item new_place = item_of(move.to);
    report(old_place, new_place, from);
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
};

}  // namespace

void settle_by_totals(const SheetTask& task, ReadBlock& block) { Settler(task, block).run(); }

}  // namespace bijlage::mapping
