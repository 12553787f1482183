#include "mapping/drift/edit_kinds.hpp"

#include <algorithm>

#include "mapping/drift/edit_places.hpp"

namespace bijlage::mapping::test {

using model::CellRole;
using workbook::CellRef;

std::string swap_columns(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  if (sheet.width() < 2) return {};
  const std::uint32_t a = chance.below(sheet.width());
  const std::uint32_t b = chance.below(sheet.width());
  // Headings that go to another table say something else of its figures; and where all that tells
  // two columns apart stands over their neighbours, figures are exchanged and no labels.
  bool same_labels = true;
  for (const auto& row : sheet.rows) {
    if (row[a].role == CellRole::heading || row[b].role == CellRole::heading) return {};
    const bool header = row[a].role == CellRole::header || row[b].role == CellRole::header;
    if (header && row[a].text != row[b].text) same_labels = false;
  }
  if (same_labels) return {};
  // Labels that stand for their neighbours as well would go without them.
  const auto reaches_on = [&](std::uint32_t column) {
    return std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const auto& row) {
      return row[column].role == CellRole::header && !row[column].empty() &&
             column + 1 < row.size() && row[column + 1].empty();
    });
  };
  if (reaches_on(a) && reaches_on(b)) return {};
  sheet.swap_columns(a, b);
  return "columns " + name_of(sheet, {0, a}) + " and " + name_of(sheet, {0, b}) + " swapped";
}

// Only rows with figures and the same cells filled: of others the place may be the meaning.
std::string swap_rows(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  for (int attempt = 0; attempt < 10; ++attempt) {
    if (sheet.height() < 2) return {};
    const std::uint32_t a = chance.below(sheet.height() - 1);
    bool alike = true;
    bool any = false;
    for (std::uint32_t column = 0; column < sheet.width(); ++column) {
      const TrackedCell& first = sheet.rows[a][column];
      const TrackedCell& second = sheet.rows[a + 1][column];
      alike &= first.empty() == second.empty() && first.role == second.role;
      any |= is_value(sheet, {a, column});
    }
    if (!alike || !any) continue;
    sheet.swap_rows(a, a + 1);
    return "rows " + name_of(sheet, {a, 0}) + " and the next swapped";
  }
  return {};
}

std::string drop_column(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  if (sheet.width() < 2) return {};
  const std::uint32_t at = chance.below(sheet.width());
  sheet.drop_column(at);
  return "column " + name_of(sheet, {0, at}) + " dropped";
}

std::string drop_row(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  if (sheet.height() < 2) return {};
  const std::uint32_t at = chance.below(sheet.height());
  const auto& row = sheet.rows[at];
  const bool group = std::any_of(
      row.begin(), row.end(), [](const TrackedCell& cell) { return cell.role == CellRole::group; });
  // What is under a group that is gone would say that it is of the group above.
  if (group) return {};
  // So would rows that take their label from one that is gone, and a table whose blank row is.
  const auto next_takes_over = [&](std::uint32_t column) {
    return at + 1 < sheet.height() && row[column].role == CellRole::label &&
           sheet.rows[at + 1][column].empty() && !sheet.blank_row(at + 1);
  };
  for (std::uint32_t column = 0; column < sheet.width(); ++column) {
    if (next_takes_over(column)) return {};
  }
  sheet.drop_row(at);
  return "row " + name_of(sheet, {at, 0}) + " dropped";
}

std::string copy_column(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  if (sheet.width() == 0) return {};
  const std::uint32_t at = chance.below(sheet.width());
  sheet.insert_column(at + 1);
  const bool other_figures = chance.below(2) == 0;
  for (auto& row : sheet.rows) {
    row[at + 1] = row[at];
    row[at + 1].origin = -1;
    if (other_figures && row[at].role == CellRole::value && !row[at].empty()) {
      const std::string text = std::to_string(500 + chance.below(100));
      row[at + 1].cell.kind = workbook::CellKind::text;
      row[at + 1].text = text;
    }
  }
  return "column " + name_of(sheet, {0, at}) + " copied" +
         (other_figures ? " with other figures" : "");
}

std::string copy_row(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const auto values = cells_that(sheet, is_value);
  if (values.empty()) return {};
  const std::uint32_t at = chance.one_of(values).row;
  sheet.insert_row(at + 1);
  sheet.rows[at + 1] = sheet.rows[at];
  for (auto& cell : sheet.rows[at + 1]) cell.origin = -1;
  return "row " + name_of(sheet, {at, 0}) + " copied";
}

std::string unmerge(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  if (sheet.merges.empty()) return {};
  const auto at = sheet.merges.begin() + chance.below(sheet.merges.size());
  const std::string said = workbook::a1(*at) + " unmerged";
  sheet.merges.erase(at);
  return said;
}

// As in Excel: what is not in the first cell is lost.
std::string merge(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const auto filled =
      cells_that(sheet, [](const TrackedSheet& in, CellRef at) { return !in.at(at).empty(); });
  if (filled.empty()) return {};
  const CellRef first = chance.one_of(filled);
  const bool down = chance.below(2) == 0;
  const CellRef last{first.row + (down ? 1U : 0U), first.column + (down ? 0U : 1U)};
  if (last.row >= sheet.height() || last.column >= sheet.width()) return {};
  // A label that takes the place of another says so.
  if (is_label(sheet, first) && is_label(sheet, last)) return {};
  const workbook::CellRange range{first, last};
  for (const auto& other : sheet.merges) {
    if (other.contains(first) || other.contains(last)) return {};
  }
  sheet.at(last) = TrackedCell();
  sheet.merges.push_back(range);
  return sheet.name + "!" + workbook::a1(range) + " merged";
}

std::string swap_sheets(TrackedBook& book, Chance& chance) {
  if (book.sheets.size() < 2) return {};
  const auto at = chance.below(book.sheets.size() - 1);
  std::swap(book.sheets[at], book.sheets[at + 1]);
  return "sheets swapped";
}

// Blocks of rows between blank ones, each with figures of its own.
std::string swap_blocks(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  struct Part {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::vector<Part> parts;
  for (std::uint32_t row = 0; row < sheet.height(); ++row) {
    if (sheet.blank_row(row)) continue;
    if (parts.empty() || parts.back().end != row) parts.push_back({row, row});
    parts.back().end = row + 1;
  }
  // Of each a header and figures: a header's rows without it are no block.
  const auto holds = [&](const Part& part, model::CellRole role) {
    for (std::uint32_t row = part.begin; row < part.end; ++row) {
      const auto& cells = sheet.rows[row];
      if (std::any_of(cells.begin(), cells.end(),
                      [&](const auto& cell) { return cell.role == role && !cell.empty(); })) {
        return true;
      }
    }
    return false;
  };
  const auto is_no_block = [&](const Part& part) {
    const bool begins = holds(part, CellRole::header) || holds(part, CellRole::heading);
    return !begins || !holds(part, CellRole::value);
  };
  parts.erase(std::remove_if(parts.begin(), parts.end(), is_no_block), parts.end());
  if (parts.size() < 2 || !sheet.merges.empty()) return {};
  const std::size_t first = chance.below(parts.size() - 1);
  const Part a = parts[first];
  const Part b = parts[first + 1];
  std::rotate(sheet.rows.begin() + a.begin, sheet.rows.begin() + b.begin,
              sheet.rows.begin() + b.end);
  // The blank rows between them went behind both: put one between them again.
  sheet.insert_row(a.begin + (b.end - b.begin));
  return "block at " + name_of(sheet, {a.begin, 0}) + " after the next";
}

}  // namespace bijlage::mapping::test
