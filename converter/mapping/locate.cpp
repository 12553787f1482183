#include "mapping/locate.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/block_columns.hpp"
#include "mapping/block_headings.hpp"
#include "mapping/header_rows.hpp"
#include "mapping/section_title.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

class Locator {
 public:
  Locator(const Grid& grid, const TableMapping& table, const LabelReader& labels,
          const config::Locale& locale)
      : grid_(grid),
        table_(table),
        labels_(labels),
        locale_(locale),
        headers_(grid, table, labels, locale),
        titles_(grid, table, labels, locale, headers_) {}

  std::vector<BlockPlace> run() {
    for (std::uint32_t row = 0; row < grid_.rows(); ++row) {
      // What stands under other titles is looked for as well, so that no block runs into it.
      if (found_ && !table_.repeat_down && table_.under.empty()) break;
      if (table_.start.empty()) {
        add_blocks_with_header(row);
      } else {
        add_block_from_start(row);
      }
    }
    return std::move(blocks_);
  }

 private:
  void add_blocks_with_header(std::uint32_t row) {
    const auto hits = headers_.hits_in(row);
    if (!headers_.is_header(row, hits)) return;
    std::vector<HeaderPart> parts(1);
    const bool several = table_.repeat_across || !table_.under.empty();
    for (const HeaderHit& hit : hits) {
      if (several && (begins_again(row, parts.back().hits, hit) ||
                      labels_between(row, parts.back().hits, hit))) {
        parts.back().end = hit.column;
        parts.emplace_back();
      }
      parts.back().hits.push_back(hit);
    }
    parts.back().end = grid_.columns();
    std::optional<BlockPlace> beside;
    bool found = false;
    for (HeaderPart& part : parts) {
      part.row = row;
      part.begin = beside ? beside->last_column() + 1 : 0;
      beside = block_under(part, beside ? &*beside : nullptr);
      titles_.judge(*beside);
      if (beside->other_section && table_.under.empty()) continue;
      if (!beside->other_section) {
        if (found ? !table_.repeat_across : found_ && !table_.repeat_down) {
          add_again(*beside);
          continue;
        }
        found = true;
      }
      blocks_.push_back(*beside);
    }
    found_ = found_ || found;
  }

  // Under a second title that fits: which one is meant, the title alone does not say.
  void add_again(BlockPlace& block) {
    if (!block.title || block.title_of_others) return;
    block.again = true;
    block.other_section = true;
    blocks_.push_back(block);
  }

  // The next table beside one begins where its header does again. A pattern fits several columns
  // of one table ("Pageviews*"), as long as these lie side by side and are called differently.
  bool begins_again(std::uint32_t row, const std::vector<HeaderHit>& hits,
                    const HeaderHit& next) const {
    const auto text = [&](std::uint32_t column) -> const std::string& {
      return grid_.label({row, column}).folded;
    };
    const bool pattern = !table_.header_role.empty() ||
                         table_.header[next.label].find_first_of("*?") != std::string::npos;
    const bool goes_on = !hits.empty() && hits.back().column + 1 == next.column;
    const bool by_kind = !table_.header_role.empty();
    return std::any_of(hits.begin(), hits.end(), [&](const HeaderHit& hit) {
      if (hit.label != next.label) return false;
      return !pattern || text(hit.column) == text(next.column) || (!by_kind && !goes_on);
    });
  }

  // Behind an empty column stand labels of rows again: what follows is the table beside this one,
  // though the first of its columns may be called otherwise this year.
  bool labels_between(std::uint32_t row, const std::vector<HeaderHit>& hits,
                      const HeaderHit& next) const {
    if (hits.empty() || table_.left.by_position.empty()) return false;
    bool gap = false;
    for (std::uint32_t column = hits.back().column + 1; column < next.column; ++column) {
      const auto below = headers_.first_below({row, column});
      if (!below && grid_.empty({row, column})) {
        gap = true;
      } else if (gap && below && !headers_.is_figure(*below) &&
                 labels_.read_any(grid_.label(*below), table_.left.by_position, table_)) {
        return true;
      }
    }
    return false;
  }

  BlockPlace block_under(const HeaderPart& part, const BlockPlace* beside) const {
    BlockPlace block;
    block.table = &table_;
    const auto levels = std::max<std::size_t>(table_.above.by_position.size(), 1);
    for (std::size_t level = levels; level-- > 0;) {
      if (part.row < level) continue;
      block.header_rows.push_back(part.row - static_cast<std::uint32_t>(level));
    }
    block.anchor = {part.row, part.hits.front().column};
    block.first_row = part.row + 1;
    block.last_row = part.row;
    add_columns(grid_, table_, locale_, part, beside, block);
    read_corner(block);
    find_headings(grid_, labels_, locale_, block);
    return block;
  }

  // "Leeftijd" over the labels themselves says what they are.
  void read_corner(BlockPlace& block) const {
    for (const std::uint32_t column : block.columns_of(Kind::label)) {
      const Label& label = grid_.label(header_cell(grid_, block.header_rows, column));
      if (const std::string* role = table_.role_under(label.folded)) block.left_role = *role;
    }
  }

  void add_block_from_start(std::uint32_t row) {
    for (const std::uint32_t column : grid_.filled_columns(row)) {
      const Label& label = grid_.label({row, column});
      if (!matches_any(label.folded, table_.start)) continue;
      BlockPlace block = block_from({row, column}, label);
      titles_.judge(block);
      if (block.other_section && table_.under.empty()) return;
      if (!block.other_section) {
        if (found_ && !table_.repeat_down) return add_again(block);
        found_ = true;
      }
      blocks_.push_back(std::move(block));
      return;
    }
  }

  BlockPlace block_from(CellRef start, const Label& label) const {
    BlockPlace block;
    block.table = &table_;
    if (const std::string* role = table_.role_under(label.folded)) block.left_role = *role;
    block.first_row = read_start(grid_, labels_, start, block);
    block.last_row = block.first_row - 1;
    block.own_column = start.column;
    block.anchor = start;
    const auto labels_wide = static_cast<std::uint32_t>(
        table_.is_lines() ? 0 : std::max<std::size_t>(table_.left.by_position.size(), 1));
    for (std::uint32_t i = 0; i < labels_wide; ++i) {
      block.columns.push_back({Kind::label, start.column + i, ""});
    }
    block.columns.push_back({Kind::data, start.column + labels_wide, ""});
    return block;
  }

  const Grid& grid_;
  const TableMapping& table_;
  const LabelReader& labels_;
  const config::Locale& locale_;
  HeaderRows headers_;
  SectionTitles titles_;
  std::vector<BlockPlace> blocks_;
  bool found_ = false;  // one that stands under the title that the table asks for, if any
};

}  // namespace

std::vector<BlockPlace> locate_blocks(const Grid& grid, const TableMapping& table,
                                      const LabelReader& labels, const config::Locale& locale) {
  return Locator(grid, table, labels, locale).run();
}

}  // namespace bijlage::mapping
