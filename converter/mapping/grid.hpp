#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/locale.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::mapping {

/// A cell's text as a label: without the marks at its end, and folded for comparing.
struct Label {
  std::string text;
  std::string folded;
  std::vector<std::string> marks;

  bool empty() const { return text.empty(); }
};

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
  const workbook::Cell* cell(workbook::CellRef at) const;
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
  const Label& label(workbook::CellRef at) const;
  /// Where the cell really stands.
  workbook::CellRef original(workbook::CellRef at) const {
    return on_its_side_ ? workbook::CellRef{at.column, at.row} : at;
  }
  workbook::CellRange original(const workbook::CellRange& range) const {
    return {original(range.first), original(range.last)};
  }
  /// The places of all cells that have a value, in reading order.
  std::vector<workbook::CellRef> filled() const;
  /// The filled columns of one row, left to right.
  std::span<const std::uint32_t> filled_columns(std::uint32_t row) const;

 private:
  std::string label_text(const workbook::Cell& cell) const;
  std::string month_name(std::string_view iso_date) const;

  const workbook::Workbook& book_;
  const workbook::Sheet& sheet_;
  const config::Locale& locale_;
  bool on_its_side_;
  workbook::CellRef extent_;
  // The filled cells row by row: where each row begins, the column of each cell, its number.
  std::vector<std::size_t> row_begin_;
  std::vector<std::uint32_t> columns_;
  std::vector<std::uint32_t> numbers_;
  // Labels repeat (shared strings, months in every block): each text is folded once.
  mutable std::unordered_map<std::string, Label> labels_;
  mutable std::vector<const Label*> label_of_cell_;
};

/// Does the folded text match one of the globs?
bool matches_any(std::string_view folded, const std::vector<std::string>& globs);

/// The signs that shown numbers have in this locale.
workbook::NumberSigns number_signs(const config::Locale& locale);

}  // namespace bijlage::mapping
