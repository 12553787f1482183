#include <algorithm>

#include "base/text.hpp"
#include "mapping/locate.hpp"
#include "mapping/total_words.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {
namespace {

using UntilKind = Until::Kind;

constexpr std::uint32_t blank_rows_under_header = 2;

/// Walks down one block to where it ends.
class Walk {
 public:
  Walk(const Grid& grid, const LabelReader& labels, const config::Locale& locale, BlockPlace& block)
      : grid_(grid), labels_(labels), locale_(locale), block_(block), table_(*block.table) {}

  void down_to(std::uint32_t limit) {
    for (std::uint32_t row = block_.first_row; row < limit; ++row) {
      const auto filled = grid_.filled_columns(row);
      const bool blank = is_blank(filled);
      if (blank || is_note(row, filled)) {
        const bool under_header = blank && row < block_.first_row + blank_rows_under_header;
        if (table_.until.kind == UntilKind::blank && (block_.has_rows() || !under_header)) break;
        continue;
      }
      if (ends_before(row)) break;
      block_.last_row = row;
      if (table_.until.kind == UntilKind::total && is_last_total(row)) break;
    }
  }

 private:
  const TotalRule* total_in(std::uint32_t row) const {
    const TotalWords words = total_words(grid_.label({row, block_.first_column()}), first_role(),
                                         table_, labels_, locale_);
    return words.doubtful && !sums_up(grid_, block_, row, locale_) ? nullptr : words.rule;
  }

  LabelRole first_role() const {
    if (!table_.left.by_position.empty()) return table_.left.by_position.front();
    return {block_.columns.front().name.empty() ? block_.left_role : block_.columns.front().name,
            {}};
  }

  // Totals of groups come before that of the block, the total of all blocks right behind it.
  bool is_last_total(std::uint32_t row) const {
    using Over = TotalRule::Over;
    const TotalRule* rule = total_in(row);
    if (rule == nullptr) return false;
    if (table_.totals.size() == 1) return true;
    const TotalRule* next = total_in(row + 1);
    return rule->over == Over::table ||
           (rule->over == Over::block && (next == nullptr || next->over == Over::group));
  }

  bool is_blank(const FilledColumns& filled) const {
    return std::none_of(filled.begin(), filled.end(),
                        [&](std::uint32_t column) { return block_.spans_column(column); });
  }

  std::size_t texts_in(std::uint32_t row) const {
    const auto filled = grid_.filled_columns(row);
    return static_cast<std::size_t>(std::count_if(
        filled.begin(), filled.end(), [&](std::uint32_t c) { return block_.spans_column(c); }));
  }

  // A line under the figures that begins with a mark explains them and is none of them.
  bool is_note(std::uint32_t row, const FilledColumns& filled) const {
    return std::next(filled.begin()) == filled.end() && block_.spans_column(filled.front()) &&
           take_leading_mark(grid_.shown({row, filled.front()}), locale_).has_value();
  }

  bool ends_before(std::uint32_t row) const {
    const Until& until = table_.until;
    if (until.kind != UntilKind::label && until.kind != UntilKind::heading) return false;
    const Label& label = grid_.label({row, block_.first_column()});
    if (until.kind == UntilKind::label) return base::matches_glob(label.folded, until.label);
    // A text that stands alone and reads as a heading begins something else, mapped or not.
    return until.kind == UntilKind::heading && texts_in(row) == 1 && !label.empty() &&
           labels_.read_any(label, table_.heading.by_position, table_).has_value();
  }

  const Grid& grid_;
  const LabelReader& labels_;
  const config::Locale& locale_;
  BlockPlace& block_;
  const TableMapping& table_;
};

bool share_columns(const BlockPlace& a, const BlockPlace& b) {
  return a.own_column <= b.last_column() && b.own_column <= a.last_column();
}

}  // namespace

void bound_blocks(const Grid& grid, const LabelReader& labels, const config::Locale& locale,
                  std::vector<BlockPlace>& blocks) {
  for (auto block = blocks.begin(); block != blocks.end(); ++block) {
    // In order of their tops, the first one below it is the nearest.
    const auto below = std::find_if(block, blocks.end(), [&](const BlockPlace& other) {
      return other.top >= block->first_row && share_columns(*block, other);
    });
    block->limit = below == blocks.end() ? grid.rows() : below->top;
    Walk(grid, labels, locale, *block).down_to(block->limit);
  }
}

}  // namespace bijlage::mapping
