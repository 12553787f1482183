#include "app/blocks.hpp"

#include <algorithm>
#include <span>

namespace bijlage::app {
namespace {

using workbook::Cell;
using workbook::CellKind;
using workbook::CellRange;
using workbook::CellRef;
using workbook::Sheet;

using Boxes = std::vector<CellRange>;

constexpr unsigned most_cuts = 12;

// Joins filled cells that touch, along a row and then down, so that a table of a million rows is
// one box and not millions.
class Joiner {
 public:
  void add(const Cell& cell) {
    const bool touches = !row_.empty() && row_.back().last == CellRef{cell.row, left_of(cell)};
    if (touches) {
      row_.back().last.column = cell.column;
      return;
    }
    if (!row_.empty() && row_.back().last.row != cell.row) end_row();
    row_.push_back({cell.ref(), cell.ref()});
  }

  Boxes take() {
    end_row();
    end_row();
    return std::move(done_);
  }

 private:
  static std::uint32_t left_of(const Cell& cell) { return cell.column - std::uint32_t{1}; }

  // What stands under a box of the same columns makes it longer; other boxes are done.
  void end_row() {
    auto under = row_.begin();
    for (const CellRange& box : above_) {
      while (under != row_.end() && under->first.column < box.first.column) ++under;
      const bool longer = under != row_.end() && under->first.column == box.first.column &&
                          under->last.column == box.last.column &&
                          under->first.row == box.last.row + 1;
      if (longer) {
        under->first.row = box.first.row;
      } else {
        done_.push_back(box);
      }
    }
    above_.swap(row_);
    row_.clear();
  }

  Boxes row_;
  Boxes above_;
  Boxes done_;
};

Boxes filled_boxes(const Sheet& sheet) {
  Joiner joiner;
  for (const Cell& cell : sheet.cells) {
    if (cell.kind != CellKind::blank) joiner.add(cell);
  }
  Boxes boxes = joiner.take();
  for (const CellRange& merge : sheet.merges) {
    const Cell* const cell = sheet.find(merge.first);
    if (cell != nullptr && cell->kind != CellKind::blank) boxes.push_back(merge);
  }
  return boxes;
}

CellRange around(std::span<const CellRange> boxes) {
  CellRange all = boxes.front();
  for (const CellRange& box : boxes) {
    all.first.row = std::min(all.first.row, box.first.row);
    all.first.column = std::min(all.first.column, box.first.column);
    all.last.row = std::max(all.last.row, box.last.row);
    all.last.column = std::max(all.last.column, box.last.column);
  }
  return all;
}

// Sorts the boxes along one axis and gives the groups between which there is an empty line.
std::vector<std::span<CellRange>> cut_along(std::span<CellRange> boxes,
                                            std::uint32_t CellRef::*axis) {
  std::sort(boxes.begin(), boxes.end(), [axis](const CellRange& a, const CellRange& b) {
    return a.first.*axis < b.first.*axis;
  });
  std::vector<std::span<CellRange>> groups;
  std::size_t start = 0;
  std::uint32_t reach = boxes.front().last.*axis;
  for (std::size_t i = 1; i < boxes.size(); ++i) {
    if (boxes[i].first.*axis > reach + 1) {
      groups.push_back(boxes.subspan(start, i - start));
      start = i;
    }
    reach = std::max(reach, boxes[i].last.*axis);
  }
  groups.push_back(boxes.subspan(start));
  return groups;
}

void cut(std::span<CellRange> boxes, bool by_rows, bool tried_other_way, unsigned cuts,
         std::vector<CellRange>& rectangles) {
  const auto groups = cut_along(boxes, by_rows ? &CellRef::row : &CellRef::column);
  const bool whole = groups.size() == 1;
  if ((whole && tried_other_way) || cuts == most_cuts) {
    rectangles.push_back(around(boxes));
    return;
  }
  for (const auto& group : groups) cut(group, !by_rows, whole, cuts + 1, rectangles);
}

}  // namespace

std::vector<CellRange> rectangles_of(const Sheet& sheet) {
  std::vector<CellRange> rectangles;
  Boxes boxes = filled_boxes(sheet);
  if (boxes.empty()) return rectangles;
  cut(boxes, true, false, 0, rectangles);
  std::sort(rectangles.begin(), rectangles.end());
  return rectangles;
}

}  // namespace bijlage::app
