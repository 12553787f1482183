#include "mapping/month_order.hpp"

#include <algorithm>
#include <set>

#include "mapping/block_columns.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using model::ObservationIndex;
using workbook::CellRef;

constexpr std::size_t months_of_year = 12;

class MonthOrder {
 public:
  MonthOrder(const SheetTask& task, const ReadBlock& block)
      : task_(task), block_(block), place_(block.place) {}

  void run() const {
    std::vector<ObservationIndex> down;
    std::vector<ObservationIndex> across;
    const CellRef first = task_.place_of(block_.first);
    for (auto figure = block_.first; figure < block_.end; ++figure) {
      if (!block_.is_first_of_cell(figure)) continue;
      const CellRef at = task_.place_of(figure);
      if (at.column == first.column) down.push_back(figure);
      if (at.row == first.row) across.push_back(figure);
      // No year has more months: what goes on longer is another kind of table.
      if (down.size() > months_of_year) break;
    }
    check(down, true);
    check(across, false);
  }

 private:
  void check(const std::vector<ObservationIndex>& figures, bool down) const {
    if (figures.size() < 2 || figures.size() > months_of_year) return;
    const auto& all = task_.out.data.observations;
    std::set<int> months;
    std::size_t breaks = 0;
    ObservationIndex broken = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const calendar::Period& period = all[figures[i]].period;
      const bool month = period.frequency == calendar::Frequency::month &&
                         period.days.first.year() == all[figures[0]].period.days.first.year();
      if (!month || !months.insert(period.days.first.month()).second) return;
      if (i == 0 || all[figures[i - 1]].period.days.first < period.days.first) continue;
      ++breaks;
      broken = figures[i];
    }
    const bool goes_on = breaks == 1 && all[figures.back()].period < all[figures.front()].period;
    if (!goes_on || names_year(task_.place_of(broken), down)) return;
    report(broken, figures.back(), down);
    doubt_from(task_.place_of(broken), down);
  }

  // Whoever meets these figures elsewhere must see that their year is in doubt.
  void doubt_from(CellRef broken, bool down) const {
    for (auto figure = block_.first; figure < block_.end; ++figure) {
      const CellRef at = task_.place_of(figure);
      if (down ? at.row < broken.row : at.column < broken.column) continue;
      task_.out.data.observations[figure].status |= model::ObsStatus::unreliable;
    }
  }

  // Does a label of the row (or column) itself say which year it is of?
  bool names_year(CellRef figure, bool down) const {
    const auto says = [&](CellRef at) {
      return years_named(task_.grid.label(at).text).has_value();
    };
    if (down) {
      const auto columns = place_.columns_of(Kind::label);
      return std::any_of(columns.begin(), columns.end(), [&](std::uint32_t column) {
        return says({figure.row, column});
      });
    }
    return std::any_of(place_.header_rows.begin(), place_.header_rows.end(),
                       [&](std::uint32_t row) {
                         return says({row, figure.column});
                       });
  }

  void report(ObservationIndex first, ObservationIndex last, bool down) const {
    const CellRef from = task_.place_of(first);
    const CellRef to = task_.place_of(last);
    auto& finding = task_.find("S02", from, *place_.table, down ? "labels.left" : "labels.above");
    finding.cells = {task_.grid.original(workbook::CellRange{from, to})};
    const auto& period = task_.out.data.observations[first].period;
    finding.found = period.sdmx();
    finding.message = {"finding.S02.months-go-on",
                       {{"table", place_.table->id},
                        {"cells", workbook::a1(finding.cells.front())},
                        {"year", std::to_string(period.days.first.year())}}};
  }

  const SheetTask& task_;
  const ReadBlock& block_;
  const BlockPlace& place_;
};

}  // namespace

void check_month_order(const SheetTask& task, const ReadBlock& block) {
  if (!block.empty()) MonthOrder(task, block).run();
}

}  // namespace bijlage::mapping
