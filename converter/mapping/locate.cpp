#include "mapping/locate.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/block_columns.hpp"
#include "mapping/block_headings.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using workbook::CellKind;
using workbook::CellRef;

// Header rows are followed by figures at once, or after a blank or unit row or two.
constexpr std::uint32_t rows_to_first_figure = 3;
// Between a title and its header.
constexpr std::uint32_t rows_under_title = 4;

class Locator {
 public:
  Locator(const Grid& grid, const TableMapping& table, const LabelReader& labels,
          const config::Locale& locale)
      : grid_(grid), table_(table), labels_(labels), locale_(locale) {}

  std::vector<BlockPlace> run() {
    for (std::uint32_t row = 0; row < grid_.rows(); ++row) {
      if (!blocks_.empty() && !table_.repeat_down) break;
      if (table_.start.empty()) {
        add_blocks_with_header(row);
      } else {
        add_block_from_start(row);
      }
    }
    return std::move(blocks_);
  }

 private:
  std::vector<HeaderHit> header_hits(std::uint32_t row) const {
    std::vector<HeaderHit> hits;
    for (const std::uint32_t column : grid_.filled_columns(row)) {
      const Label& label = grid_.label({row, column});
      if (!table_.header_role.empty()) {
        if (labels_.read_as(label, table_.header_role, table_)) hits.push_back({column, 0});
        continue;
      }
      if (const auto i = header_label(label.folded)) hits.push_back({column, *i});
    }
    if (table_.header_role.empty()) add_hits_by_tail(row, hits);
    return hits;
  }

  std::optional<std::size_t> header_label(const std::string& folded) const {
    for (std::size_t i = 0; i < table_.header.size(); ++i) {
      if (base::matches_glob(folded, table_.header[i])) return i;
    }
    return std::nullopt;
  }

  // Years, units and scales behind a label do not matter ("Bedrag 2017 (EUR)"), unless the label
  // stands there without: "Bezoeken %" beside "Bezoeken" is something else.
  void add_hits_by_tail(std::uint32_t row, std::vector<HeaderHit>& hits) const {
    std::vector<bool> seen(table_.header.size());
    for (const HeaderHit& hit : hits) seen[hit.label] = true;
    if (std::find(seen.begin(), seen.end(), false) == seen.end()) return;
    for (const std::uint32_t column : grid_.filled_columns(row)) {
      const Label& label = grid_.label({row, column});
      if (label.empty() || header_label(label.folded)) continue;
      for (const std::string& form : label_tail(label.folded, locale_).forms) {
        const auto i = header_label(form);
        if (!i || seen[*i]) continue;
        hits.push_back({column, *i});
        break;
      }
    }
    std::sort(hits.begin(), hits.end(),
              [](const auto& a, const auto& b) { return a.column < b.column; });
  }

  // At least half of the labels must be there: the rest is told as missing, not passed over.
  bool enough(const std::vector<HeaderHit>& hits) const {
    std::vector<bool> seen(table_.header.size());
    for (const HeaderHit& hit : hits) seen[hit.label] = true;
    const auto found = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
    const auto needed = std::count_if(
        table_.header.begin(), table_.header.end(),
        [&](const std::string& label) { return !matches_any(label, table_.sometimes); });
    return 2 * found >= static_cast<std::size_t>(needed);
  }

  bool figures_follow(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
    return std::any_of(hits.begin(), hits.end(), [&](const HeaderHit& hit) {
      for (std::uint32_t below = row + 1; below <= row + rows_to_first_figure; ++below) {
        if (!grid_.empty({below, hit.column})) return true;
      }
      return false;
    });
  }

  bool is_figure(CellRef at) const {
    const workbook::Cell* cell = grid_.cell(at);
    if (cell == nullptr || cell->kind == CellKind::number) return cell != nullptr;
    return cell->kind == CellKind::text &&
           read_figure(grid_.sheet().text(*cell), locale_).kind != Reading::Kind::text;
  }

  // A header given by kind has no labels to know it by: what stands between its cells must be a
  // header too, and figures with a label must follow. "Telefoon 2014 312 1999" is a row of figures
  // and "2017" alone a heading.
  bool is_header_by_kind(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
    std::size_t between = 0;
    for (const std::uint32_t column : grid_.filled_columns(row)) {
      if (column >= hits.front().column && column <= hits.back().column) ++between;
    }
    // Years over months: the header is what stands right over the figures.
    const bool levels = table_.above.by_position.size() > 1;
    if (levels && header_hits(row + 1).size() >= hits.size()) return false;
    const auto strangers = between - hits.size();
    if (strangers > 0 && hits.size() < 2 * strangers + 2) return false;
    const std::uint32_t first = hits.front().column;
    // Years under figures are figures themselves.
    const auto figures_in = [&](std::uint32_t at) {
      return is_figure({at, first}) && is_figure({at, hits.back().column});
    };
    if (row > 0 && figures_in(row) && figures_in(row - 1)) return false;
    for (std::uint32_t below = row + 1; below <= row + rows_to_first_figure; ++below) {
      if (!is_figure({below, first}) && !is_figure({below, hits.back().column})) continue;
      const auto filled = grid_.filled_columns(below);
      return !table_.left.used() || (!filled.empty() && filled.front() < first);
    }
    return false;
  }

  bool is_header(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
    if (hits.empty()) return false;
    if (!table_.header_role.empty()) return is_header_by_kind(row, hits);
    return enough(hits) && figures_follow(row, hits) && !is_title(row, hits);
  }

  // How many labels of the mapping, and of others.
  std::pair<std::size_t, std::size_t> rank(std::uint32_t row,
                                           const std::vector<HeaderHit>& hits) const {
    std::vector<bool> seen(table_.header.size());
    for (const HeaderHit& hit : hits) seen[hit.label] = true;
    return {static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true)),
            grid_.filled_columns(row).size()};
  }

  // "Bezoeken 2023" over a table has the name of a column, but the row that has more of them comes
  // right after it, with no figures in between.
  bool is_title(std::uint32_t row, const std::vector<HeaderHit>& hits) const {
    for (std::uint32_t below = row + 1; below <= row + rows_under_title; ++below) {
      const auto filled = grid_.filled_columns(below);
      if (std::any_of(filled.begin(), filled.end(), [&](std::uint32_t column) {
            return is_figure({below, column});
          })) {
        return false;
      }
      const auto others = header_hits(below);
      if (others.empty() || !enough(others) || !figures_follow(below, others)) continue;
      if (rank(row, hits) < rank(below, others)) return true;
    }
    return false;
  }

  void add_blocks_with_header(std::uint32_t row) {
    const auto hits = header_hits(row);
    if (!is_header(row, hits)) return;
    std::vector<HeaderPart> parts(1);
    for (const HeaderHit& hit : hits) {
      if (table_.repeat_across && begins_again(row, parts.back().hits, hit)) {
        parts.back().end = hit.column;
        parts.emplace_back();
      }
      parts.back().hits.push_back(hit);
    }
    parts.back().end = grid_.columns();
    std::uint32_t begin = 0;
    for (HeaderPart& part : parts) {
      part.row = row;
      part.begin = begin;
      add_block(part, begin > 0);
      begin = blocks_.back().last_column() + 1;
    }
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

  void add_block(const HeaderPart& part, bool beside) {
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
    add_columns(grid_, table_, locale_, part, beside ? &blocks_.back() : nullptr, block);
    read_corner(block);
    find_headings(grid_, labels_, block);
    blocks_.push_back(std::move(block));
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
      blocks_.push_back(block_from({row, column}, label));
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
  std::vector<BlockPlace> blocks_;
};

}  // namespace

std::vector<BlockPlace> locate_blocks(const Grid& grid, const TableMapping& table,
                                      const LabelReader& labels, const config::Locale& locale) {
  return Locator(grid, table, labels, locale).run();
}

}  // namespace bijlage::mapping
