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

const std::string* measure_of(const Sense& meaning) {
  const auto found = meaning.codes.find("measure");
  return found == meaning.codes.end() ? nullptr : &found->second;
}

// Of all columns that are read: a title over them may name the unit of any.
std::vector<std::string> measures_of(const std::vector<Sense>& meanings,
                                     const std::vector<BlockFrame::Column>& columns) {
  std::vector<std::string> measures;
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    const std::string* measure = measure_of(meanings[i]);
    if (columns[i].readable && measure != nullptr) measures.push_back(*measure);
  }
  return measures;
}

}  // namespace

void leave_out_columns(const BlockPlace& place, const std::vector<Sense>& meanings,
                       const BlockUnits& units, LabelFaults& faults, BlockFrame& frame) {
  auto& columns = frame.columns();
  std::map<std::string, std::vector<std::size_t>> alike;
  const bool titled = units.title_names_other_unit(measures_of(meanings, columns));
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    auto& column = columns[i];
    if (!column.readable) continue;
    const std::string* measure = measure_of(meanings[i]);
    const bool other =
        measure != nullptr && (units.names_other_unit(column.column, *measure) ||
                               (titled && units.unit_in_header(column.column).empty()));
    if (other) {
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
