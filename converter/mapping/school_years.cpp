#include "mapping/school_years.hpp"

#include "base/text.hpp"
#include "mapping/block_columns.hpp"

namespace bijlage::mapping {

std::string school_word_over(const Grid& grid, const BlockPlace& place, std::uint32_t column,
                             const calendar::PeriodWords& words) {
  if (place.header_rows.empty()) return "";
  const Label& header = grid.label(header_cell(grid, place.header_rows, column));
  return calendar::names_school_years(header.text, words) ? header.text : "";
}

Label in_school_years(const std::string& word, const Label& label) {
  if (word.empty() || label.folded.starts_with(base::fold(word))) return label;
  Label behind = label;
  behind.text = word + " " + label.text;
  behind.folded = base::fold(behind.text);
  return behind;
}

}  // namespace bijlage::mapping
