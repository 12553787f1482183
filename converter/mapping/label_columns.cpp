#include "mapping/label_columns.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "mapping/block_columns.hpp"
#include "mapping/label_headers.hpp"
#include "mapping/label_trial.hpp"
#include "mapping/total_words.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;
using Columns = std::vector<std::uint32_t>;

constexpr std::size_t rows_tried = 24;
constexpr std::size_t columns_too_many = 4;

class ColumnChooser {
 public:
  ColumnChooser(const Grid& grid, const LabelReader& labels, const Mapping& mapping,
                const std::vector<BlockPlace>& blocks)
      : grid_(grid), labels_(labels), mapping_(mapping), blocks_(blocks) {}

  bool choose(BlockPlace& place) const {
    if (place.header_rows.empty()) return choose_figures(place);
    const Columns now = place.columns_of(Kind::label);
    const bool counted = place.table->left.by_header.empty() && place.table->left.used();
    if (!counted) doubt_equal_headers(grid_, place);
    if (!counted || now.empty() || now.front() < place.own_column) return false;
    const Columns all = candidates(place, now);
    const bool changed =
        all.size() != now.size() &&
        settle(place, LabelTrials(grid_, labels_, mapping_, place, rows_to_try(place, all)), all,
               now.size());
    find_unread_labels(grid_, labels_, mapping_, all, place);
    believe_headers(grid_, labels_, mapping_, place);
    return changed;
  }

 private:
  bool is_beside(const BlockPlace& place, std::uint32_t column) const {
    return std::any_of(blocks_.begin(), blocks_.end(), [&](const BlockPlace& other) {
      const bool itself = other.anchor == place.anchor;
      const bool overlap = other.top <= place.last_row && place.top <= other.last_row;
      return !itself && overlap && other.own_column <= column && column <= other.last_column();
    });
  }

  bool has_content(const BlockPlace& place, std::uint32_t column) const {
    const auto end = std::min<std::size_t>(place.last_row + 1U, place.first_row + rows_tried);
    for (std::uint32_t row = place.first_row; row < end; ++row) {
      if (!grid_.empty({row, column})) return true;
    }
    return false;
  }

  // Those taken now, and what stands right before them.
  Columns candidates(const BlockPlace& place, const Columns& now) const {
    Columns all = now;
    for (std::uint32_t column = now.front(); column-- > 0;) {
      if (all.size() == now.size() + columns_too_many) break;
      if (!has_content(place, column) || is_beside(place, column)) break;
      if (!is_known(place, column)) all.insert(all.begin(), column);
    }
    return all;
  }

  // As something else than labels.
  bool is_known(const BlockPlace& place, std::uint32_t column) const {
    const Label& text = grid_.label(header_cell(grid_, place.header_rows, column));
    const auto& attributes = place.table->attributes;
    return matches_any(text.folded, place.table->skip) ||
           std::any_of(attributes.begin(), attributes.end(), [&](const auto& attribute) {
             return base::matches_glob(text.folded, attribute.first);
           });
  }

  // Rows with figures, and no totals.
  std::vector<std::uint32_t> rows_to_try(const BlockPlace& place, const Columns& all) const {
    std::vector<std::uint32_t> rows;
    const Columns figures = place.columns_of(Kind::data);
    for (std::uint32_t row = place.first_row; row <= place.last_row && rows.size() < rows_tried;
         ++row) {
      const bool any = std::any_of(figures.begin(), figures.end(), [&](std::uint32_t column) {
        return !grid_.empty({row, column});
      });
      const bool other = std::any_of(all.begin(), all.end(), [&](std::uint32_t column) {
        const Label& label = grid_.label({row, column});
        return !label.empty() && (total_rule(label, *place.table, mapping_.locale) != nullptr ||
                                  begins_as_total(label, *place.table, mapping_.locale) ||
                                  matches_any(label.folded, place.table->skip));
      });
      if (any && !other) rows.push_back(row);
    }
    return rows;
  }

  // The nearest columns are those taken now: the last choice of all.
  bool settle(BlockPlace& place, const LabelTrials& tried, const Columns& all,
              std::size_t wanted) const {
    const std::vector<Trial> trials = tried.of(all, wanted);
    const Trial& current = trials.back();
    const auto best_by = [&](auto rank) {
      return std::max_element(trials.begin(), trials.end(),
                              [&](const Trial& a, const Trial& b) { return rank(a) < rank(b); });
    };
    const auto read = best_by([](const Trial& trial) { return trial.rank(); });
    if (read->read > 0) {
      const auto rival = std::find_if(trials.begin(), trials.end(), [&](const Trial& trial) {
        return 2 * trial.read > read->read && !tried.agree(trial, *read);
      });
      if (rival != trials.end()) return doubt(place, *read, *rival);
      const bool good = 2 * current.read > read->read && current.fine == read->fine;
      return !good && take(place, *read, current.columns, all);
    }
    const auto counted = best_by([](const Trial& trial) { return trial.counted; });
    if (counted->counted > 0) {
      const auto rival = std::find_if(trials.begin(), trials.end(), [&](const Trial& trial) {
        return 2 * trial.counted > counted->counted && trial.columns != counted->columns;
      });
      return rival != trials.end() ? doubt(place, *counted, *rival)
                                   : take(place, *counted, current.columns, all);
    }
    const auto texts = best_by([](const Trial& trial) { return trial.texts; });
    return texts->texts > current.texts && take(place, *texts, current.columns, all);
  }

  static bool doubt(BlockPlace& place, const Trial& one, const Trial& other) {
    std::set<std::uint32_t> columns(one.columns.begin(), one.columns.end());
    columns.insert(other.columns.begin(), other.columns.end());
    place.doubtful.assign(columns.begin(), columns.end());
    return false;
  }

  bool take(BlockPlace& place, const Trial& trial, const Columns& now, const Columns& all) const {
    if (trial.columns == now) return false;
    auto& columns = place.columns;
    columns.erase(
        std::remove_if(columns.begin(), columns.end(),
                       [](const BlockColumn& entry) { return entry.kind == Kind::label; }),
        columns.end());
    for (const std::uint32_t column : trial.columns) columns.push_back({Kind::label, column, ""});
    // What stands between them and the figures is no label, then.
    for (const std::uint32_t column : all) {
      const bool taken =
          std::find(trial.columns.begin(), trial.columns.end(), column) != trial.columns.end();
      if (!taken && column > trial.columns.front()) columns.push_back({Kind::unknown, column, ""});
    }
    std::sort(columns.begin(), columns.end(),
              [](const auto& a, const auto& b) { return a.column < b.column; });
    place.own_column = place.first_column();
    for (const std::uint32_t column : trial.columns) {
      const Label& text = grid_.label(header_cell(grid_, place.header_rows, column));
      if (const std::string* role = place.table->role_under(text.folded)) place.left_role = *role;
    }
    return true;
  }

  // Right of the labels the first column that holds anything; two of figures are one too many.
  bool choose_figures(BlockPlace& place) const {
    BlockColumn& data = place.columns.back();
    if (place.table->is_lines() || !place.has_rows()) return false;
    bool moved = false;
    while (!has_content(place, data.column) && data.column + 1 < grid_.columns() &&
           !is_beside(place, data.column + 1) && data.column < place.first_column() + 3) {
      ++data.column;
      moved = true;
    }
    if (!has_figures(place, data.column)) return moved;
    for (const std::uint32_t next : {data.column + 1, data.column + 2}) {
      if (is_beside(place, next)) break;
      if (has_figures(place, next)) place.doubtful = {data.column, next};
    }
    return moved;
  }

  bool has_figures(const BlockPlace& place, std::uint32_t column) const {
    for (std::uint32_t row = place.first_row; row <= place.last_row; ++row) {
      if (holds_figure(grid_, {row, column}, mapping_.locale)) return true;
    }
    return false;
  }

  const Grid& grid_;
  const LabelReader& labels_;
  const Mapping& mapping_;
  const std::vector<BlockPlace>& blocks_;
};

}  // namespace

bool choose_columns(const Grid& grid, const LabelReader& labels, const Mapping& mapping,
                    std::vector<BlockPlace>& blocks) {
  bool changed = false;
  for (BlockPlace& place : blocks) {
    if (!place.has_rows()) continue;
    const ColumnChooser chooser(grid, labels, mapping, blocks);
    changed = chooser.choose(place) || changed;
  }
  return changed;
}

}  // namespace bijlage::mapping
