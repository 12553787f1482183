#include <algorithm>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRef;

bool is_unexplained_blank(const SheetTask& task, const model::Observation& obs) {
  if (obs.value || obs.reason != model::MissingReason::blank) return false;
  if (!obs.status.has(model::ObsStatus::missing)) return false;
  // A formula without a value is F03's, which looks at the file as a whole.
  const workbook::Cell* formula = task.grid.sheet().find(obs.source.cell);
  return formula == nullptr || !formula->no_stored_value;
}

void report(const SheetTask& task, const BlockPlace& place, CellRef first, CellRef last) {
  auto& finding = task.find("P01", task.grid.original(first), place.table);
  const auto count = last.row - first.row + 1;
  finding.cells = {{first, last}};
  finding.message = {count == 1 ? "finding.P01.empty-cell" : "finding.P01.empty-cells",
                     {{"table", place.table->id}, {"count", std::to_string(count)}}};
}

}  // namespace

void report_blanks(const SheetTask& task, const ReadBlock& block) {
  std::vector<CellRef> blanks;
  for (auto figure = block.first; figure < block.end; ++figure) {
    const auto& obs = task.out.data.observations[figure];
    if (is_unexplained_blank(task, obs)) blanks.push_back(obs.source.cell);
  }
  std::sort(blanks.begin(), blanks.end(), [](CellRef a, CellRef b) {
    return std::pair(a.column, a.row) < std::pair(b.column, b.row);
  });
  for (std::size_t i = 0; i < blanks.size();) {
    std::size_t end = i + 1;
    while (end < blanks.size() && blanks[end].column == blanks[i].column &&
           blanks[end].row <= blanks[end - 1].row + 1) {
      ++end;
    }
    report(task, block.place, blanks[i], blanks[end - 1]);
    i = end;
  }
}

}  // namespace bijlage::mapping
