#include "answers/coverage.hpp"

namespace bijlage::answers {

std::string_view lack_name(Lack lack) {
  switch (lack) {
    case Lack::partial:
      return "partial";
    case Lack::not_yet:
      return "not-yet";
    case Lack::not_available:
      return "not-available";
    case Lack::not_existing:
      return "not-existing";
    case Lack::suppressed:
      return "suppressed";
    case Lack::several:
      return "several";
  }
  return {};
}

std::size_t TableCoverage::count(Lack lack) const {
  std::size_t count = 0;
  for (const LackingCells& group : lacking) {
    if (group.lack == lack) count += group.cells.size();
  }
  return count;
}

TableCoverage all_together(const std::vector<TableCoverage>& tables) {
  TableCoverage all;
  for (const TableCoverage& table : tables) {
    all.asked += table.asked;
    all.filled += table.filled;
    all.lacking.insert(all.lacking.end(), table.lacking.begin(), table.lacking.end());
  }
  return all;
}

}  // namespace bijlage::answers
