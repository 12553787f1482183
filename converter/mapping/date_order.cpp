#include "mapping/date_order.hpp"

#include <set>

#include "calendar/digits.hpp"
#include "mapping/block_columns.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

// How many labels are looked at before a column counts as one without such dates.
constexpr std::uint32_t rows_to_try = 5;

class DateOrder {
 public:
  DateOrder(const SheetTask& task, const ReadBlock& block)
      : task_(task),
        block_(block),
        place_(block.place),
        words_(task.locale().periods),
        turned_(words_) {
    turned_.day_month_order = words_.day_month_order == "mdy" ? "dmy" : "mdy";
  }

  void run() const {
    for (const std::uint32_t column : place_.columns_of(Kind::label)) {
      if (holds_dates(column)) check(cells_down(column), true);
    }
    for (const std::uint32_t row : place_.header_rows) check(cells_across(row), false);
  }

 private:
  // "3/4/2021", and not "2021-04-03".
  bool is_written_date(CellRef at) const {
    const workbook::Cell* cell = task_.grid.cell(at);
    if (cell == nullptr || cell->kind != workbook::CellKind::text) return false;
    const std::string_view text = task_.grid.sheet().text(*cell);
    const auto sign = text.find_first_of("/-.");
    return sign != std::string_view::npos && sign > 0 && sign < 3 &&
           calendar::is_digit(text.front());
  }

  bool holds_dates(std::uint32_t column) const {
    const std::uint32_t end = std::min(place_.last_row + 1, place_.first_row + rows_to_try);
    for (std::uint32_t row = place_.first_row; row < end; ++row) {
      if (is_written_date({row, column})) return true;
    }
    return false;
  }

  std::vector<CellRef> cells_down(std::uint32_t column) const {
    std::vector<CellRef> cells;
    for (std::uint32_t row = place_.first_row; row <= place_.last_row; ++row) {
      if (is_written_date({row, column})) cells.push_back({row, column});
    }
    return cells;
  }

  std::vector<CellRef> cells_across(std::uint32_t row) const {
    std::vector<CellRef> cells;
    for (const BlockColumn& entry : place_.columns) {
      const CellRef at{row, entry.column};
      const bool counts = entry.kind == Kind::data || entry.kind == Kind::unknown;
      if (counts && is_written_date(at)) cells.push_back(at);
    }
    return cells;
  }

  void check(const std::vector<CellRef>& cells, bool down) const {
    std::optional<CellRef> turned;
    std::vector<CellRef> doubtful;
    for (const CellRef at : cells) {
      const std::string text = task_.grid.shown(at);
      const auto read = calendar::parse_date(text, words_);
      const auto other = calendar::parse_date(text, turned_);
      if (!read && other && !turned) turned = at;
      if (read && other && *read != *other) doubtful.push_back(at);
    }
    if (turned && !doubtful.empty()) report(*turned, doubtful, down);
  }

  void report(CellRef turned, const std::vector<CellRef>& doubtful, bool down) const {
    auto& finding =
        task_.find("V07", doubtful.front(), *place_.table, down ? "labels.left" : "labels.above");
    finding.severity = model::Severity::error;
    finding.cells.clear();
    std::set<std::uint32_t> lines;
    for (const CellRef at : doubtful) {
      const CellRef original = task_.grid.original(at);
      finding.cells.push_back({original, original});
      lines.insert(down ? at.row : at.column);
    }
    finding.raw = task_.grid.shown(doubtful.front());
    finding.message = {"finding.V07.date-order",
                       {{"raw", finding.raw},
                        {"table", place_.table->id},
                        {"other", task_.grid.shown(turned)},
                        {"cell", workbook::a1(task_.grid.original(turned))},
                        {"count", std::to_string(doubtful.size())}}};
    for (auto figure = block_.first; figure < block_.end; ++figure) {
      const CellRef at = task_.place_of(figure);
      if (!lines.contains(down ? at.row : at.column)) continue;
      task_.out.data.observations[figure].status |= model::ObsStatus::unreliable;
    }
  }

  const SheetTask& task_;
  const ReadBlock& block_;
  const BlockPlace& place_;
  const calendar::PeriodWords& words_;
  calendar::PeriodWords turned_;
};

}  // namespace

void check_date_order(const SheetTask& task, const ReadBlock& block) {
  if (!block.empty()) DateOrder(task, block).run();
}

}  // namespace bijlage::mapping
