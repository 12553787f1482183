#include "mapping/block_columns.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "mapping/label_tail.hpp"
#include "mapping/total_words.hpp"
#include "mapping/value.hpp"

namespace bijlage::mapping {
namespace {

using Kind = BlockColumn::Kind;

// A column that is empty so far below its header only sets others apart.
constexpr std::uint32_t rows_looked_at = 4;

class ColumnFinder {
 public:
  ColumnFinder(const Grid& grid, const TableMapping& table, const config::Locale& locale,
               const HeaderPart& header, const std::vector<std::uint32_t>& header_rows)
      : grid_(grid), table_(table), locale_(locale), header_(header), header_rows_(header_rows) {}

  void run(const BlockPlace* beside, BlockPlace& block) const {
    if (table_.left.by_header.empty()) {
      add_labels_by_position(block);
    } else {
      add_labels_by_header(block);
    }
    add_others(block);
    sort(block);
    block.own_column = block.first_column();
    const bool has_labels = !block.columns_of(Kind::label).empty();
    if (!has_labels && table_.left.used() && beside != nullptr) {
      for (const BlockColumn& column : beside->columns) {
        if (column.kind == Kind::label) block.columns.push_back(column);
      }
      sort(block);
    }
    note_missing(block);
  }

 private:
  static void sort(BlockPlace& block) {
    std::stable_sort(block.columns.begin(), block.columns.end(),
                     [](const auto& a, const auto& b) { return a.column < b.column; });
  }

  // A text in an outer header row alone is a column's if anything stands under it.
  const Label& label(std::uint32_t column) const {
    static const Label none;
    const workbook::CellRef at = header_cell(grid_, header_rows_, column);
    return at.row == header_.row || !is_empty(column) ? grid_.label(at) : none;
  }

  // Where the columns of the table begin: of a label that stands there twice with figures in
  // between, the first belongs to the table beside.
  std::uint32_t first_own_column() const {
    std::uint32_t begin = header_.begin;
    for (std::uint32_t column = header_.begin; column < header_.hits.front().column; ++column) {
      const bool named =
          std::any_of(table_.left.by_header.begin(), table_.left.by_header.end(),
                      [&](const auto& entry) { return is_called(column, entry.first); });
      if (!named) continue;
      bool figures = false;
      for (std::uint32_t before = column; before-- > begin;) {
        if (figures && label(before).folded == label(column).folded) begin = column;
        figures = figures || is_number(before);
      }
    }
    return begin;
  }

  bool is_number(std::uint32_t column) const {
    const workbook::Cell* cell = grid_.cell({header_.row + 1, column});
    return cell != nullptr && cell->kind == workbook::CellKind::number;
  }

  void add_labels_by_header(BlockPlace& block) const {
    for (std::uint32_t column = first_own_column(); column < header_.end; ++column) {
      for (const auto& [header, role] : table_.left.by_header) {
        if (!is_called(column, header) || is_of_next_block(column, block)) continue;
        block.columns.push_back({Kind::label, column, role});
        // What the mapping names twice also goes along as it is written.
        if (auto name = attribute_of(column)) {
          block.columns.push_back({Kind::attribute, column, std::move(*name)});
        }
      }
    }
  }

  std::optional<std::string> attribute_of(std::uint32_t column) const {
    for (const auto& [header, name] : table_.attributes) {
      if (is_called(column, header)) return name;
    }
    return std::nullopt;
  }

  // The nearest columns left of the figures that hold neither attributes nor what is skipped.
  void add_labels_by_position(BlockPlace& block) const {
    const auto wanted = std::max<std::size_t>(table_.left.by_position.size(),
                                              table_.left.used() ? std::size_t{1} : 0);
    std::size_t found = 0;
    for (std::uint32_t column = header_.hits.front().column;
         column > header_.begin && found < wanted;) {
      if (is_empty(--column)) continue;
      const BlockColumn known = classify(column);
      if (known.kind == Kind::skipped || known.kind == Kind::attribute) {
        block.columns.push_back(known);
      } else {
        block.columns.push_back({Kind::label, column, ""});
        ++found;
      }
    }
  }

  void add_others(BlockPlace& block) const {
    const std::uint32_t first = header_.hits.front().column;
    const std::uint32_t last = header_.hits.back().column;
    const std::uint32_t from = table_.left.by_header.empty() ? first : first_own_column();
    const std::vector<BlockColumn> labels = block.columns;
    for (std::uint32_t column = from; column < header_.end; ++column) {
      const Label& text = label(column);
      const bool taken = std::any_of(labels.begin(), labels.end(), [&](const BlockColumn& entry) {
        return entry.column == column;
      });
      if (taken) continue;
      const bool ends = text.empty() || is_note(column) || is_of_next_block(column, block);
      if (column > last && ends) break;
      if (!text.empty()) block.columns.push_back(classify(column));
    }
  }

  // A unit or year behind it does not matter.
  bool is_called(std::uint32_t column, const std::string& header) const {
    const std::string& text = label(column).folded;
    if (base::matches_glob(text, header)) return true;
    const auto forms = label_tail(text, locale_).forms;
    return std::any_of(forms.begin(), forms.end(),
                       [&](const auto& form) { return base::matches_glob(form, header); });
  }

  bool is_empty(std::uint32_t column) const {
    for (std::uint32_t row = header_.row; row <= header_.row + rows_looked_at; ++row) {
      if (!grid_.empty({row, column})) return false;
    }
    return true;
  }

  // Behind the figures, a header that this block's labels have begins the block beside it.
  bool is_of_next_block(std::uint32_t column, const BlockPlace& block) const {
    const std::string& text = label(column).folded;
    return column > header_.hits.back().column && !text.empty() &&
           std::any_of(block.columns.begin(), block.columns.end(), [&](const BlockColumn& entry) {
             return entry.kind == Kind::label && label(entry.column).folded == text;
           });
  }

  // In a table on its side the notes under it stand where its columns go on.
  bool is_note(std::uint32_t column) const {
    return take_leading_mark(grid_.shown({header_.row, column}), locale_).has_value();
  }

  bool is_hit(std::uint32_t column) const {
    const auto& hits = header_.hits;
    const auto found = std::partition_point(
        hits.begin(), hits.end(), [&](const HeaderHit& hit) { return hit.column < column; });
    return found != hits.end() && found->column == column;
  }

  BlockColumn classify(std::uint32_t column) const {
    const Label& text = label(column);
    if (matches_any(text.folded, table_.skip)) return {Kind::skipped, column, ""};
    if (auto name = attribute_of(column)) return {Kind::attribute, column, std::move(*name)};
    // The only column of an export may well be called "total": those are its figures.
    const bool only_one = is_hit(column) && table_.header.size() == 1;
    const bool total = total_rule(text, table_, locale_) != nullptr ||
                       (!is_hit(column) && begins_as_total(text, table_, locale_));
    if (!only_one && total) return {Kind::total, column, ""};
    return {is_hit(column) ? Kind::data : Kind::unknown, column, ""};
  }

  void note_missing(BlockPlace& block) const {
    for (std::size_t i = 0; i < table_.header.size(); ++i) {
      const bool found = std::any_of(header_.hits.begin(), header_.hits.end(),
                                     [&](const HeaderHit& hit) { return hit.label == i; });
      const bool optional = matches_any(table_.header[i], table_.skip) ||
                            matches_any(table_.header[i], table_.sometimes);
      if (!found && !optional) {
        block.missing.push_back(table_.header_written[i]);
      }
    }
    // Of several headers that give one dimension one is enough, but each may give a piece of the
    // period ("Jaar", "Maand").
    for (const auto& [header, role] : table_.left.by_header) {
      const bool found = std::any_of(block.columns.begin(), block.columns.end(),
                                     [&, header = header, role = role](const BlockColumn& entry) {
                                       return entry.kind == Kind::label && entry.name == role &&
                                              (role != "period" || is_called(entry.column, header));
                                     });
      if (!found && !matches_any(header, table_.sometimes)) block.missing.push_back(header);
    }
  }

  const Grid& grid_;
  const TableMapping& table_;
  const config::Locale& locale_;
  const HeaderPart& header_;
  const std::vector<std::uint32_t>& header_rows_;
};

}  // namespace

workbook::CellRef header_cell(const Grid& grid, const std::vector<std::uint32_t>& header_rows,
                              std::uint32_t column) {
  const auto row =
      std::find_if(header_rows.rbegin(), header_rows.rend(), [&](std::uint32_t candidate) {
        return !grid.empty({candidate, column});
      });
  return {row == header_rows.rend() ? header_rows.back() : *row, column};
}

void add_columns(const Grid& grid, const TableMapping& table, const config::Locale& locale,
                 const HeaderPart& header, const BlockPlace* beside, BlockPlace& block) {
  ColumnFinder(grid, table, locale, header, block.header_rows).run(beside, block);
}

std::vector<std::uint32_t> BlockPlace::columns_of(BlockColumn::Kind kind) const {
  std::vector<std::uint32_t> result;
  for (const BlockColumn& entry : columns) {
    if (entry.kind == kind) result.push_back(entry.column);
  }
  return result;
}

const TotalRule* total_rule(const Label& label, const TableMapping& table,
                            const config::Locale& locale) {
  const auto found =
      std::find_if(table.totals.begin(), table.totals.end(), [&](const TotalRule& rule) {
        return matches_any(label.folded, rule.labels.empty() ? locale.total_labels : rule.labels);
      });
  return found == table.totals.end() ? nullptr : &*found;
}

}  // namespace bijlage::mapping
