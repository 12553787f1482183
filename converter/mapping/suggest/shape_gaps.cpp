#include <algorithm>

#include "mapping/suggest/shape.hpp"

namespace bijlage::mapping::suggesting {
namespace {

constexpr std::size_t gap_rows = 400;

bool is_total(const Shape& shape, std::uint32_t row) {
  return shape.is_subtotal(row) ||
         std::any_of(shape.body.labels.begin(), shape.body.labels.end(), [&](auto column) {
           return shape.lexicon().is_total(shape.label(row, column).folded);
         });
}

// Of a column that begins later, the empty cells are accounted for.
bool begins_later(const Shape& shape, std::uint32_t column) {
  if (shape.draft.available.empty()) return false;
  const std::string glob = glob_of(shape.label(shape.body.header_rows.back(), column).text);
  return std::any_of(shape.draft.available.begin(), shape.draft.available.end(),
                     [&](const auto& entry) { return entry.first == glob; });
}

}  // namespace

// Where dashes say that something was not there, an empty cell probably says so too.
void shape_gaps(Shape& shape) {
  bool blank = false;
  bool dash = false;
  const std::size_t rows = std::min(shape.body.rows.size(), gap_rows);
  for (std::size_t i = 0; i < rows; ++i) {
    const std::uint32_t row = shape.body.rows[i];
    if (is_total(shape, row)) continue;
    for (const std::uint32_t column : shape.data) {
      if (begins_later(shape, column)) continue;
      const Sight sight = shape.view.at(row, column);
      blank = blank || sight == Sight::blank;
      dash = dash || sight == Sight::missing;
    }
  }
  if (!blank) return;
  if (dash) shape.draft.empty = "M";
  shape.draft.decide({dash ? "suggest.empty-m" : "suggest.empty-o", {}});
}

}  // namespace bijlage::mapping::suggesting
