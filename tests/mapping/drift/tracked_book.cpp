#include "mapping/drift/tracked_book.hpp"

#include <algorithm>
#include <utility>

namespace bijlage::mapping::test {

using workbook::CellKind;
using workbook::CellRange;
using workbook::CellRef;

namespace {

void make_room(std::uint32_t before, std::uint32_t& first, std::uint32_t& last) {
  if (first >= before) ++first;
  if (last >= before) ++last;
}

// False where nothing of it is left.
bool close_gap(std::uint32_t gone, std::uint32_t& first, std::uint32_t& last) {
  if (first == gone && last == gone) return false;
  if (first > gone) --first;
  if (last >= gone) --last;
  return true;
}

}  // namespace

bool TrackedSheet::blank_row(std::uint32_t row) const {
  return std::all_of(rows[row].begin(), rows[row].end(), [](const auto& c) { return c.empty(); });
}

void TrackedSheet::insert_row(std::uint32_t before) {
  rows.insert(rows.begin() + before, std::vector<TrackedCell>(width()));
  for (CellRange& range : merges) make_room(before, range.first.row, range.last.row);
}

void TrackedSheet::insert_column(std::uint32_t before) {
  for (auto& row : rows) row.insert(row.begin() + before, TrackedCell());
  for (CellRange& range : merges) make_room(before, range.first.column, range.last.column);
}

void TrackedSheet::drop_row(std::uint32_t row) {
  std::vector<CellRange> left;
  for (CellRange range : merges) {
    if (range.first.row == row && range.last.row > row) {
      std::swap(at(range.first), at({row + 1, range.first.column}));
    }
    if (close_gap(row, range.first.row, range.last.row)) left.push_back(range);
  }
  merges = std::move(left);
  rows.erase(rows.begin() + row);
}

void TrackedSheet::drop_column(std::uint32_t column) {
  std::vector<CellRange> left;
  for (CellRange range : merges) {
    if (range.first.column == column && range.last.column > column) {
      std::swap(at(range.first), at({range.first.row, column + 1}));
    }
    if (close_gap(column, range.first.column, range.last.column)) left.push_back(range);
  }
  merges = std::move(left);
  for (auto& row : rows) row.erase(row.begin() + column);
}

void TrackedSheet::swap_columns(std::uint32_t a, std::uint32_t b) {
  for (auto& row : rows) std::swap(row[a], row[b]);
  std::vector<CellRange> left;
  for (CellRange range : merges) {
    const bool touched = (range.first.column <= a && a <= range.last.column) ||
                         (range.first.column <= b && b <= range.last.column);
    if (touched && range.first.column != range.last.column) continue;
    if (touched) range.first.column = range.last.column = range.first.column == a ? b : a;
    left.push_back(range);
  }
  merges = std::move(left);
}

void TrackedSheet::swap_rows(std::uint32_t a, std::uint32_t b) {
  std::swap(rows[a], rows[b]);
  std::vector<CellRange> left;
  for (CellRange range : merges) {
    const bool touched = (range.first.row <= a && a <= range.last.row) ||
                         (range.first.row <= b && b <= range.last.row);
    if (touched && range.first.row != range.last.row) continue;
    if (touched) range.first.row = range.last.row = range.first.row == a ? b : a;
    left.push_back(range);
  }
  merges = std::move(left);
}

void TrackedSheet::write(CellRef place, const std::string& text) {
  TrackedCell& cell = at(place);
  const auto [origin, role] = std::pair(cell.origin, cell.role);
  cell = TrackedCell();
  cell.origin = origin;
  cell.role = role;
  cell.cell.kind = CellKind::text;
  cell.text = text;
}

void TrackedSheet::write(CellRef place, double number) {
  TrackedCell& cell = at(place);
  cell = TrackedCell();
  cell.cell.kind = CellKind::number;
  cell.cell.number = number;
}

TrackedBook::TrackedBook(const workbook::Workbook& book, const model::CellAccounts& accounts)
    : formats_(book.formats) {
  int number = 0;
  for (const workbook::Sheet& sheet : book.sheets) {
    TrackedSheet& made = sheets.emplace_back();
    made.name = sheet.name;
    made.merges = sheet.merges;
    const CellRef extent = sheet.extent();
    made.rows.assign(extent.row, std::vector<TrackedCell>(extent.column));
    for (const workbook::Cell& cell : sheet.cells) {
      TrackedCell& tracked = made.at(cell.ref());
      tracked.cell = cell;
      if (cell.kind == CellKind::text || cell.kind == CellKind::error) {
        tracked.text = sheet.text(cell);
      }
      tracked.origin = number++;
      const auto* account = accounts.find(sheet.name)->find(cell.ref());
      if (account != nullptr) tracked.role = account->role;
    }
  }
}

workbook::Workbook TrackedBook::book() const {
  workbook::Workbook book;
  book.formats = formats_;
  for (const TrackedSheet& sheet : sheets) {
    workbook::Sheet& made = book.sheets.emplace_back();
    made.name = sheet.name;
    made.merges = sheet.merges;
    std::sort(made.merges.begin(), made.merges.end());
    made.index_merges();
    for (std::uint32_t row = 0; row < sheet.height(); ++row) {
      for (std::uint32_t column = 0; column < sheet.width(); ++column) {
        const TrackedCell& tracked = sheet.rows[row][column];
        if (tracked.empty()) continue;
        workbook::Cell cell = tracked.cell;
        cell.set_place({row, column});
        if (cell.kind == CellKind::text || cell.kind == CellKind::error) {
          cell.own_text = true;
          cell.text = {static_cast<std::uint32_t>(made.own_texts.size()),
                       static_cast<std::uint32_t>(tracked.text.size())};
          made.own_texts += tracked.text;
        }
        made.cells.push_back(cell);
      }
    }
  }
  return book;
}

std::vector<std::pair<int, TrackedBook::Place>> TrackedBook::places() const {
  std::vector<std::pair<int, Place>> all;
  for (const TrackedSheet& sheet : sheets) {
    for (std::uint32_t row = 0; row < sheet.height(); ++row) {
      for (std::uint32_t column = 0; column < sheet.width(); ++column) {
        const auto& [cell, text, origin, role] = sheet.rows[row][column];
        // What a note says depends on what bears its mark.
        const bool note = role == model::CellRole::note;
        if (origin >= 0 && !note) all.push_back({origin, {sheet.name, {row, column}}});
      }
    }
  }
  return all;
}

}  // namespace bijlage::mapping::test
