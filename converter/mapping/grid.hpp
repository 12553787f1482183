#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/locale.hpp"
#include "mapping/cell_set.hpp"
#include "mapping/label_store.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::mapping {

class FilledColumns;

/// A sheet as mapping files see it: labels instead of raw texts, and turned on its side where the
/// mapping says so. Places are the grid's own unless they are called original.
class Grid {
 public:
  Grid(const workbook::Workbook& book, const workbook::Sheet& sheet, const config::Locale& locale,
       bool on_its_side);

  const workbook::Sheet& sheet() const { return sheet_; }
  const workbook::Workbook& book() const { return book_; }
  bool on_its_side() const { return on_its_side_; }
  std::uint32_t rows() const { return extent_.row; }
  std::uint32_t columns() const { return extent_.column; }

  /// The cell at a place; nothing where there is none or it has no value.
  const workbook::Cell* cell(workbook::CellRef at) const {
    if (at.row >= extent_.row) return nullptr;
    const Entry first = row_begin_[at.row];
    const Entry end = row_begin_[at.row + std::size_t{1}];
    if (first == end) return nullptr;
    // Most rows have a cell in every column, so that it stands as far on as its column is.
    const Entry guess = first + (at.column - column_at(first));
    if (guess < first || guess >= end || column_at(guess) != at.column) return search(at);
    return has_value(guess) ? &sheet_.cells[cell_number(guess)] : nullptr;
  }
  bool empty(workbook::CellRef at) const { return cell(at) == nullptr; }
  /// Which of the sheet's cells that is. Requires one of this sheet.
  std::size_t number_of(const workbook::Cell& cell) const {
    return static_cast<std::size_t>(&cell - sheet_.cells.data());
  }
  /// Where the value of a merged range stands that reaches over this empty place.
  std::optional<workbook::CellRef> merged_from(workbook::CellRef at) const;
  /// May what stands at `from` be said of `to`? Not where it is merged over other places.
  bool reaches(workbook::CellRef from, workbook::CellRef to) const;
  /// What a person sees there.
  std::string shown(workbook::CellRef at) const;
  /// Empty where the cell is. A whole number is a label without signs between its thousands.
  const Label& label(workbook::CellRef at) const {
    const workbook::Cell* found = cell(at);
    return found == nullptr ? no_label_ : label_of(*found);
  }
  /// The same of one of its cells.
  const Label& label_of(const workbook::Cell& cell) const;
  /// Where the cell really stands.
  workbook::CellRef original(workbook::CellRef at) const {
    return on_its_side_ ? workbook::CellRef{at.column, at.row} : at;
  }
  workbook::CellRange original(const workbook::CellRange& range) const {
    return {original(range.first), original(range.last)};
  }
  /// The places of all cells that have a value, in reading order. For sheets of ordinary size: it
  /// takes as much memory as a third of the cells.
  std::vector<workbook::CellRef> filled() const;
  /// The filled columns of one row, left to right.
  FilledColumns filled_columns(std::uint32_t row) const;
  /// Calls `visit(place, number)` for each cell with a value of the rows [first, end) that is not
  /// among those in `known`, in reading order. `visit` may add to `known`.
  template <typename Visit>
  void visit_others(const CellSet& known, std::uint32_t first, std::uint32_t end,
                    Visit visit) const {
    const Entry beyond = row_begin_[std::min(end, extent_.row)];
    const auto next = [&](Entry entry) {
      return order_.empty() ? static_cast<Entry>(known.next_outside(entry)) : entry;
    };
    for (Entry at = next(row_begin_[std::min(first, extent_.row)]); at < beyond;
         at = next(at + 1)) {
      const std::uint32_t number = cell_number(at);
      if (known.contains(number) || !has_value(at)) continue;
      visit(original(sheet_.cells[number].ref()), std::size_t{number});
    }
  }

 private:
  friend class FilledColumns;
  using Entry = std::uint32_t;

  std::uint32_t cell_number(Entry entry) const { return order_.empty() ? entry : order_[entry]; }
  std::uint32_t column_at(Entry entry) const {
    return order_.empty() ? sheet_.cells[entry].column : sheet_.cells[order_[entry]].row;
  }
  bool has_value(Entry entry) const {
    return without_value_.empty() || !without_value_[cell_number(entry)];
  }
  const workbook::Cell* search(workbook::CellRef at) const;
  bool lacks_value(const workbook::Cell& cell) const;
  void note_without_value(std::size_t number);
  void take_rows();
  void take_columns_for_rows();
  std::string label_text(const workbook::Cell& cell) const;
  std::string month_name(std::string_view iso_date) const;

  const workbook::Workbook& book_;
  const workbook::Sheet& sheet_;
  const config::Locale& locale_;
  bool on_its_side_;
  workbook::CellRef extent_;
  // The cells row by row: where each row begins, and of a grid on its side the number of each cell.
  // A sheet as it lies has them in this order already.
  std::vector<Entry> row_begin_;
  std::vector<std::uint32_t> order_;
  std::vector<bool> without_value_;  // by a cell's number; empty where all have one
  mutable LabelStore labels_;
  Label no_label_;
};

/// The filled columns of one row of a grid, left to right: a view, read like a list.
class FilledColumns {
 public:
  class Iterator {
   public:
    // The names that the standard library asks of an iterator.
    // NOLINTBEGIN(readability-identifier-naming)
    using value_type = std::uint32_t;
    using difference_type = std::ptrdiff_t;
    using reference = std::uint32_t;
    using pointer = const std::uint32_t*;
    using iterator_category = std::forward_iterator_tag;
    // NOLINTEND(readability-identifier-naming)

    Iterator() = default;
    Iterator(const Grid* grid, std::uint32_t entry, std::uint32_t end)
        : grid_(grid), entry_(entry), end_(end) {
      skip();
    }
    std::uint32_t operator*() const { return grid_->column_at(entry_); }
    /// Which of the sheet's cells stands there.
    std::size_t number() const { return grid_->cell_number(entry_); }
    Iterator& operator++() {
      ++entry_;
      skip();
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.entry_ == b.entry_; }

   private:
    void skip() {
      while (entry_ != end_ && !grid_->has_value(entry_)) ++entry_;
    }

    const Grid* grid_ = nullptr;
    std::uint32_t entry_ = 0;
    std::uint32_t end_ = 0;
  };
  // NOLINTBEGIN(readability-identifier-naming): and of a container
  using const_iterator = Iterator;
  using value_type = std::uint32_t;
  // NOLINTEND(readability-identifier-naming)

  FilledColumns(const Grid& grid, std::uint32_t first, std::uint32_t end)
      : grid_(&grid), first_(first), end_(end) {}

  Iterator begin() const { return {grid_, first_, end_}; }
  Iterator end() const { return {grid_, end_, end_}; }
  bool empty() const { return begin() == end(); }
  /// Requires that there is one.
  std::uint32_t front() const { return *begin(); }
  /// Counts them.
  std::size_t size() const { return static_cast<std::size_t>(std::distance(begin(), end())); }

 private:
  const Grid* grid_;
  std::uint32_t first_;
  std::uint32_t end_;
};

inline FilledColumns Grid::filled_columns(std::uint32_t row) const {
  if (row >= extent_.row) return {*this, 0, 0};
  return {*this, row_begin_[row], row_begin_[row + std::size_t{1}]};
}

/// Does the folded text match one of the globs?
bool matches_any(std::string_view folded, const std::vector<std::string>& globs);

/// The signs that shown numbers have in this locale.
workbook::NumberSigns number_signs(const config::Locale& locale);

}  // namespace bijlage::mapping
