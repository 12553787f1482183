#include <algorithm>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

using model::ObservationIndex;

std::uint32_t NumberStyles::number_of(const SheetTask& task, const workbook::NumberFormat& format,
                                      int power) {
  const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& known) {
    return known.format == &format && known.power == power;
  });
  if (found != known_.end()) return found->raw;
  const auto signs = number_signs(task.locale());
  const std::uint32_t raw = task.out.data.intern_style({format, signs.decimal, signs.group, power});
  known_.push_back({&format, power, raw});
  return raw;
}

void ReadBlock::enter(const SheetTask& task, std::uint16_t rule) {
  auto& blocks = task.out.evidence.blocks;
  number = static_cast<std::uint32_t>(blocks.size());
  model::Block entry;
  entry.table = place.table->id;
  entry.sheet = task.sheet_number;
  entry.complete_list = place.table->complete;
  entry.rule = rule;
  blocks.push_back(std::move(entry));
}

bool ReadBlock::is_first_of_cell(ObservationIndex figure) const {
  return further.empty() || !std::binary_search(further.begin(), further.end(), figure);
}

FigureDates& ReadBlock::dates_of(ObservationIndex figure) {
  const std::size_t at = figure - first;
  if (at >= dates.size()) dates.resize(at + 1);
  return dates[at];
}

ObservationIndex ReadBlock::first_from(const SheetTask& task, std::uint32_t row) const {
  ObservationIndex from = first;
  for (ObservationIndex to = end; from < to;) {
    const ObservationIndex middle = from + (to - from) / 2;
    if (task.place_of(middle).row < row) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from;
}

Figures ReadBlock::of_row(const SheetTask& task, std::uint32_t row) const {
  Figures figures{first_from(task, row), 0};
  figures.end = figures.first;
  while (figures.end < end && task.place_of(figures.end).row == row) ++figures.end;
  return figures;
}

}  // namespace bijlage::mapping
