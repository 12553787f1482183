#include <algorithm>

#include "mapping/suggest/survey.hpp"

namespace bijlage::mapping::suggesting {
namespace {

/// What one column holds, in rows that are no titles.
struct ColumnCount {
  std::size_t filled = 0;
  std::size_t figures = 0;
  std::size_t labels = 0;
};

std::vector<ColumnCount> count_columns(const SheetView& view) {
  std::vector<ColumnCount> counts(view.columns());
  for (std::uint32_t row = 0; row < view.rows(); ++row) {
    const auto filled = view.grid().filled_columns(row);
    if (filled.size() < 2) continue;  // a title, a heading or a note
    for (const std::uint32_t column : filled) {
      const Sight sight = view.at(row, column);
      ++counts[column].filled;
      if (is_figure(sight)) ++counts[column].figures;
      if (is_label(sight)) ++counts[column].labels;
    }
  }
  return counts;
}

// Figures need labels left of them that are more than a header.
bool stands_alone(const std::vector<ColumnCount>& counts, const Strip& strip) {
  bool labels = false;
  for (std::uint32_t column = strip.first; column <= strip.last; ++column) {
    if (labels && counts[column].figures > 0) return true;
    if (counts[column].labels > counts[column].figures && counts[column].labels > 1) labels = true;
  }
  return false;
}

}  // namespace

std::vector<Strip> strips_of(const SheetView& view) {
  const auto counts = count_columns(view);
  std::vector<Strip> strips;
  std::uint32_t column = 0;
  while (column < counts.size()) {
    if (counts[column].filled == 0) {
      ++column;
      continue;
    }
    Strip strip{column, column};
    while (strip.last + 1 < counts.size() && counts[strip.last + 1].filled > 0) ++strip.last;
    column = strip.last + 1;
    // Figures set apart by an empty column share the labels left of it.
    if (!strips.empty() && !stands_alone(counts, strip)) {
      strips.back().last = strip.last;
    } else {
      strips.push_back(strip);
    }
  }
  // Titles and lists of single cells stand in the first columns.
  if (strips.empty() && view.columns() > 0) strips.push_back({0, view.columns() - 1});
  if (!strips.empty()) strips.front().first = 0;
  return strips;
}

}  // namespace bijlage::mapping::suggesting
