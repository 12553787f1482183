#include "mapping/block_headings.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {
namespace {

using workbook::CellRef;

// Between a heading and its table people leave at most this many blank rows.
constexpr std::uint32_t blank_rows_under_heading = 2;

// The one filled cell of a row at the block's columns; else the nearest one to its left, where a
// heading stands over several blocks. One that is merged reaches no further than that.
std::optional<CellRef> only_text_of_row(const Grid& grid, const BlockPlace& block,
                                        std::uint32_t row) {
  std::optional<CellRef> inside;
  std::optional<CellRef> left_of;
  for (const std::uint32_t column : grid.filled_columns(row)) {
    if (column < block.own_column) left_of = CellRef{row, column};
    if (!block.spans_column(column)) continue;
    if (inside) return std::nullopt;
    inside = CellRef{row, column};
  }
  if (inside) return inside;
  const bool reaches = left_of && grid.reaches(*left_of, {row, block.own_column});
  return reaches ? left_of : std::nullopt;
}

class HeadingFinder {
 public:
  HeadingFinder(const Grid& grid, const LabelReader& labels, const config::Locale& locale,
                BlockPlace& block)
      : grid_(grid), labels_(labels), locale_(locale), block_(block) {}

  void go_up() {
    std::uint32_t blanks = 0;
    for (std::uint32_t row = block_.top; row-- > 0 && blanks <= blank_rows_under_heading;) {
      const auto place = only_text_of_row(grid_, block_, row);
      if (place && is_remark(grid_.shown(*place), locale_)) continue;
      if (place) {
        if (!add(*place)) break;
        block_.top = row;
      } else if (grid_.filled_columns(row).empty()) {
        ++blanks;
      } else {
        break;
      }
    }
  }

  void go_left() {
    std::uint32_t blanks = 0;
    for (std::uint32_t column = block_.first_column();
         column-- > 0 && blanks <= blank_rows_under_heading;) {
      const CellRef place{block_.header_rows.back(), column};
      if (grid_.empty(place)) {
        ++blanks;
      } else if (!add(place)) {
        break;
      }
    }
  }

 private:
  // False where the text is no heading, or no more headings are asked for.
  bool add(CellRef place) {
    auto sense = read(grid_.label(place));
    if (!sense) return false;
    block_.headings.insert(block_.headings.begin(), place);
    block_.heading_senses.insert(block_.heading_senses.begin(), std::move(*sense));
    return true;
  }

  std::optional<Sense> read(const Label& label) {
    const std::string* role = block_.table->role_under(label.folded);
    if (role != nullptr && block_.left_role.empty()) {
      block_.left_role = *role;
      ++role_headings_;
      return Sense();
    }
    const auto& roles = block_.table->heading.by_position;
    if (block_.headings.size() - role_headings_ >= roles.size()) return std::nullopt;
    return labels_.read_any(label, roles, *block_.table);
  }

  const Grid& grid_;
  const LabelReader& labels_;
  const config::Locale& locale_;
  BlockPlace& block_;
  std::size_t role_headings_ = 0;  // those that say what the labels on the left are
};

}  // namespace

void find_headings(const Grid& grid, const LabelReader& labels, const config::Locale& locale,
                   BlockPlace& block) {
  block.top = block.header_rows.front();
  if (!block.table->heading.used() && block.table->left.by_heading.empty()) return;
  HeadingFinder finder(grid, labels, locale, block);
  if (grid.on_its_side()) {
    finder.go_left();
  } else {
    finder.go_up();
  }
}

std::uint32_t read_start(const Grid& grid, const LabelReader& labels, CellRef start,
                         BlockPlace& block) {
  const TableMapping& table = *block.table;
  block.top = start.row;
  block.headings.push_back(start);
  block.heading_senses.emplace_back();
  std::uint32_t row = start.row + 1;
  if (table.heading.by_position.empty()) return row;
  if (auto sense = labels.read_any(grid.label(start), table.heading.by_position, table)) {
    block.heading_senses.front() = std::move(*sense);
  }
  // Blank rows may set the headings off from the text that the block starts at.
  std::uint32_t blanks = 0;
  for (std::uint32_t next = row; next < grid.rows() && blanks <= blank_rows_under_heading; ++next) {
    const auto filled = grid.filled_columns(next);
    if (filled.empty() && row == start.row + 1) {
      ++blanks;
      continue;
    }
    if (filled.size() != 1 || filled.front() != start.column) break;
    const CellRef place{next, start.column};
    auto sense = labels.read_any(grid.label(place), table.heading.by_position, table);
    if (!sense) break;
    block.headings.push_back(place);
    block.heading_senses.push_back(std::move(*sense));
    row = next + 1;
  }
  return row;
}

}  // namespace bijlage::mapping
