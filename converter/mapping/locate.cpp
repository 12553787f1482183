#include "mapping/locate.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using workbook::CellRef;

// Header rows are followed by figures at once, or after a blank or unit row or two.
constexpr std::uint32_t rows_to_first_figure = 3;
// Between a heading and its table people leave at most this many blank rows.
constexpr std::uint32_t blank_rows_under_heading = 2;

class Locator {
 public:
  Locator(const Grid& grid, const TableMapping& table, const LabelReader& labels,
          const config::Locale& locale)
      : grid_(grid), table_(table), labels_(labels), locale_(locale) {}

  std::vector<BlockPlace> run() {
    for (std::uint32_t row = 0; row < grid_.rows(); ++row) {
      if (!blocks_.empty() && !table_.repeat_down && row > blocks_.back().first_row) break;
      if (table_.start.empty()) {
        add_blocks_with_header(row);
      } else {
        add_block_from_start(row);
      }
    }
    return std::move(blocks_);
  }

 private:
  struct Hit {
    std::uint32_t column;
    std::size_t label;  // which of the table's header labels
  };

  bool is_left_header(const Label& label) const {
    return std::any_of(table_.left.by_header.begin(), table_.left.by_header.end(),
                       [&](const auto& pair) { return pair.first == label.folded; });
  }

  std::vector<Hit> header_hits(std::uint32_t row) const {
    std::vector<Hit> hits;
    for (const std::uint32_t column : grid_.filled_columns(row)) {
      const Label& label = grid_.label({row, column});
      if (!table_.header_role.empty()) {
        if (labels_.read_as(label, table_.header_role, table_)) hits.push_back({column, 0});
        continue;
      }
      for (std::size_t i = 0; i < table_.header.size(); ++i) {
        if (!base::matches_glob(label.folded, table_.header[i])) continue;
        hits.push_back({column, i});
        break;
      }
    }
    return hits;
  }

  // At least half of the labels must be there: the rest is told as missing, not passed over.
  bool enough(const std::vector<Hit>& hits) const {
    if (hits.empty()) return false;
    if (!table_.header_role.empty()) return hits.size() >= 2;
    std::vector<bool> seen(table_.header.size());
    for (const Hit& hit : hits) seen[hit.label] = true;
    const auto found = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
    return 2 * found >= table_.header.size();
  }

  bool figures_follow(std::uint32_t row, const std::vector<Hit>& hits) const {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      for (std::uint32_t below = row + 1; below <= row + rows_to_first_figure; ++below) {
        if (!grid_.empty({below, hit.column})) return true;
      }
      return false;
    });
  }

  void add_blocks_with_header(std::uint32_t row) {
    const auto hits = header_hits(row);
    if (!enough(hits) || !figures_follow(row, hits)) return;
    std::vector<std::vector<Hit>> groups(1);
    std::vector<bool> seen(std::max<std::size_t>(table_.header.size(), 1));
    for (const Hit& hit : hits) {
      if (table_.repeat_across && table_.header_role.empty() && seen[hit.label]) {
        groups.emplace_back();
        std::fill(seen.begin(), seen.end(), false);
      }
      seen[hit.label] = true;
      groups.back().push_back(hit);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const std::uint32_t end =
          i + 1 < groups.size() ? groups[i + 1].front().column : grid_.columns();
      add_block(row, groups[i], i > 0, end);
    }
  }

  void add_block(std::uint32_t row, const std::vector<Hit>& hits, bool beside, std::uint32_t end) {
    BlockPlace block;
    block.table = &table_;
    const auto levels = std::max<std::size_t>(table_.above.by_position.size(), 1);
    for (std::size_t level = levels; level-- > 0;) {
      if (row >= level) block.header_rows.push_back(row - static_cast<std::uint32_t>(level));
    }
    block.first_row = row + 1;
    block.last_row = row;
    add_label_columns(row, hits, beside, block);
    add_other_columns(row, hits, end, block);
    note_missing(hits, block);
    find_headings(block.header_rows.front(), block);
    blocks_.push_back(std::move(block));
  }

  void add_label_columns(std::uint32_t row, const std::vector<Hit>& hits, bool beside,
                         BlockPlace& block) const {
    if (!table_.left.by_header.empty()) {
      for (const std::uint32_t column : grid_.filled_columns(row)) {
        const Label& label = grid_.label({row, column});
        for (const auto& [header, role] : table_.left.by_header) {
          if (header == label.folded) block.columns.push_back({Kind::label, column, role});
        }
      }
      return;
    }
    const std::uint32_t first = hits.front().column;
    const auto wanted = static_cast<std::uint32_t>(
        std::max<std::size_t>(table_.left.by_position.size(), table_.left.used() ? 1 : 0));
    // A block beside another often has no label column of its own: the first one's labels serve.
    const bool own = first >= wanted && (!beside || first - wanted > blocks_.back().last_column());
    if (!own && beside) {
      for (const BlockColumn& column : blocks_.back().columns) {
        if (column.kind == Kind::label) block.columns.push_back(column);
      }
      return;
    }
    for (std::uint32_t i = 0; i < std::min(wanted, first); ++i) {
      block.columns.push_back({Kind::label, first - std::min(wanted, first) + i, ""});
    }
  }

  void add_other_columns(std::uint32_t row, const std::vector<Hit>& hits, std::uint32_t end,
                         BlockPlace& block) const {
    const auto is_hit = [&](std::uint32_t column) {
      return std::any_of(hits.begin(), hits.end(),
                         [&](const Hit& hit) { return hit.column == column; });
    };
    const std::uint32_t from =
        table_.left.by_header.empty() ? hits.front().column : grid_.filled_columns(row).front();
    for (std::uint32_t column = from; column < end; ++column) {
      const Label& label = grid_.label({row, column});
      if (is_left_header(label)) continue;
      if (label.empty()) {
        if (column > hits.back().column) break;
        continue;
      }
      block.columns.push_back(classify(column, label, is_hit(column)));
    }
    std::sort(block.columns.begin(), block.columns.end(),
              [](const auto& a, const auto& b) { return a.column < b.column; });
  }

  BlockColumn classify(std::uint32_t column, const Label& label, bool hit) const {
    if (matches_any(label.folded, table_.skip)) return {Kind::skipped, column, ""};
    for (const auto& [header, name] : table_.attributes) {
      if (header == label.folded) return {Kind::attribute, column, name};
    }
    if (is_total_label(label, table_, locale_)) return {Kind::total, column, ""};
    return {hit ? Kind::data : Kind::unknown, column, ""};
  }

  void note_missing(const std::vector<Hit>& hits, BlockPlace& block) const {
    for (std::size_t i = 0; i < table_.header.size(); ++i) {
      const bool found =
          std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.label == i; });
      if (!found && !matches_any(table_.header[i], table_.skip)) {
        block.missing.push_back(table_.header[i]);
      }
    }
  }

  // Going up from the header: each line with one text that a heading role can read.
  void find_headings(std::uint32_t header_top, BlockPlace& block) const {
    block.top = header_top;
    if (!table_.heading.used()) return;
    std::uint32_t blanks = 0;
    for (std::uint32_t row = header_top; row-- > 0 && blanks <= blank_rows_under_heading;) {
      const auto place = only_text_of_row(row, block);
      if (!place) {
        if (!grid_.filled_columns(row).empty()) break;
        ++blanks;
        continue;
      }
      const auto sense = labels_.read_any(grid_.label(*place), table_.heading.by_position, table_);
      if (!sense) break;
      block.headings.insert(block.headings.begin(), *place);
      block.heading_senses.insert(block.heading_senses.begin(), *sense);
      block.top = row;
      if (block.headings.size() >= table_.heading.by_position.size()) break;
    }
  }

  // The one filled cell of a row at the block's columns; else the nearest one to its left, where
  // a heading stands over several blocks.
  std::optional<CellRef> only_text_of_row(std::uint32_t row, const BlockPlace& block) const {
    std::optional<CellRef> inside;
    std::optional<CellRef> left_of;
    for (const std::uint32_t column : grid_.filled_columns(row)) {
      if (column < block.first_column()) left_of = CellRef{row, column};
      if (!block.spans_column(column)) continue;
      if (inside) return std::nullopt;
      inside = CellRef{row, column};
    }
    return inside ? inside : left_of;
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
    block.top = start.row;
    block.headings.push_back(start);
    block.heading_senses.emplace_back();
    for (const auto& [heading, role] : table_.left.by_heading) {
      if (base::matches_glob(label.folded, heading)) block.left_role = role;
    }
    if (table_.heading.by_position.empty()) {
      block.first_row = start.row + 1;
    } else {
      if (auto sense = labels_.read_any(label, table_.heading.by_position, table_)) {
        block.heading_senses.front() = std::move(*sense);
      }
      block.first_row = read_heading_lines(start, block);
    }
    block.last_row = block.first_row - 1;
    const auto labels_wide = static_cast<std::uint32_t>(
        table_.is_lines() ? 0 : std::max<std::size_t>(table_.left.by_position.size(), 1));
    for (std::uint32_t i = 0; i < labels_wide; ++i) {
      block.columns.push_back({Kind::label, start.column + i, ""});
    }
    block.columns.push_back({Kind::data, start.column + labels_wide, ""});
    return block;
  }

  // Lines under the start that hold a single readable text are headings too ("Begeleiding:").
  std::uint32_t read_heading_lines(CellRef start, BlockPlace& block) const {
    std::uint32_t row = start.row + 1;
    for (; row < grid_.rows(); ++row) {
      const auto& filled = grid_.filled_columns(row);
      if (filled.size() != 1 || filled.front() != start.column) break;
      const auto sense =
          labels_.read_any(grid_.label({row, start.column}), table_.heading.by_position, table_);
      if (!sense) break;
      block.headings.push_back({row, start.column});
      block.heading_senses.push_back(*sense);
    }
    return row;
  }

  const Grid& grid_;
  const TableMapping& table_;
  const LabelReader& labels_;
  const config::Locale& locale_;
  std::vector<BlockPlace> blocks_;
};

const Label& first_label(const Grid& grid, const BlockPlace& block, std::uint32_t row) {
  return grid.label({row, block.first_column()});
}

bool row_is_blank(const Grid& grid, const BlockPlace& block, std::uint32_t row) {
  const auto& filled = grid.filled_columns(row);
  return std::none_of(filled.begin(), filled.end(),
                      [&](std::uint32_t column) { return block.spans_column(column); });
}

// A line under the figures that begins with a mark explains them and is none of them.
bool is_note_row(const Grid& grid, const config::Locale& locale, const BlockPlace& block,
                 std::uint32_t row) {
  const auto& filled = grid.filled_columns(row);
  return filled.size() == 1 && block.spans_column(filled.front()) &&
         take_leading_mark(grid.shown({row, filled.front()}), locale).has_value();
}

// One past the last row that the block may reach: the top of the nearest block below it.
std::uint32_t limit_of(const Grid& grid, const BlockPlace& block,
                       const std::vector<BlockPlace>& blocks) {
  std::uint32_t limit = grid.rows();
  for (const BlockPlace& other : blocks) {
    const bool same_columns =
        other.first_column() <= block.last_column() && block.first_column() <= other.last_column();
    if (same_columns && other.top >= block.first_row) limit = std::min(limit, other.top);
  }
  return limit;
}

}  // namespace

std::vector<std::uint32_t> BlockPlace::columns_of(BlockColumn::Kind kind) const {
  std::vector<std::uint32_t> result;
  for (const BlockColumn& entry : columns) {
    if (entry.kind == kind) result.push_back(entry.column);
  }
  return result;
}

bool is_total_label(const Label& label, const TableMapping& table, const config::Locale& locale) {
  const auto& labels = table.total.labels.empty() ? locale.total_labels : table.total.labels;
  return matches_any(label.folded, labels);
}

std::vector<BlockPlace> locate_blocks(const Grid& grid, const TableMapping& table,
                                      const LabelReader& labels, const config::Locale& locale) {
  return Locator(grid, table, labels, locale).run();
}

void bound_blocks(const Grid& grid, const config::Locale& locale, std::vector<BlockPlace>& blocks) {
  for (BlockPlace& block : blocks) {
    const Until& until = block.table->until;
    const std::uint32_t limit = limit_of(grid, block, blocks);
    for (std::uint32_t row = block.first_row; row < limit; ++row) {
      if (row_is_blank(grid, block, row)) {
        if (until.kind == Until::Kind::blank) break;
        continue;
      }
      if (is_note_row(grid, locale, block, row)) {
        if (until.kind == Until::Kind::blank) break;
        continue;
      }
      const Label& label = first_label(grid, block, row);
      if (until.kind == Until::Kind::label && base::matches_glob(label.folded, until.label)) break;
      block.last_row = row;
      if (until.kind == Until::Kind::total && is_total_label(label, *block.table, locale)) break;
    }
  }
}

}  // namespace bijlage::mapping
