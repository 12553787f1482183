#include "mapping/left_out_columns.hpp"

#include <map>

#include "mapping/block_columns.hpp"

namespace bijlage::mapping {
namespace {

void leave_out(const BlockPlace& place, const std::vector<std::size_t>& same, LabelFaults& faults,
               std::vector<BlockFrame::Column>& columns) {
  std::vector<std::uint32_t> numbers;
  std::vector<std::size_t> own;
  for (const std::size_t i : same) {
    numbers.push_back(columns[i].column);
    if (!columns[i].inherits) own.push_back(i);
  }
  const bool copies = faults.same_columns(place, numbers);
  for (const std::size_t i : same) {
    const bool meant = own.size() == 1 ? i == own.front() : copies && i == same.front();
    if (meant) continue;
    columns[i].readable = false;
    faults.claim_column(place, {place.header_rows.back(), columns[i].column});
  }
}

}  // namespace

void leave_out_columns(const BlockPlace& place, const std::vector<Sense>& meanings,
                       const BlockUnits& units, LabelFaults& faults, BlockFrame& frame) {
  auto& columns = frame.columns();
  std::map<std::string, std::vector<std::size_t>> alike;
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    auto& column = columns[i];
    if (!column.readable) continue;
    const auto measure = meanings[i].codes.find("measure");
    const bool known = measure != meanings[i].codes.end();
    if (known && units.names_other_unit(column.column, measure->second)) {
      column.readable = false;
      faults.claim_column(
          place, {place.header_rows.empty() ? place.top : place.header_rows.back(), column.column});
    } else {
      alike[meanings[i].identity()].push_back(i);
    }
  }
  for (const auto& entry : alike) {
    if (entry.second.size() > 1 && !place.table->is_lines()) {
      leave_out(place, entry.second, faults, columns);
    }
  }
}

}  // namespace bijlage::mapping
