#include "mapping/drift/edits.hpp"

#include <algorithm>
#include <functional>

namespace bijlage::mapping::test {

using model::CellRole;
using workbook::CellRef;

namespace {

using Wanted = std::function<bool(const TrackedSheet&, CellRef)>;

TrackedSheet& any_sheet(TrackedBook& book, Chance& chance) {
  return book.sheets[chance.below(book.sheets.size())];
}

std::vector<CellRef> cells_that(const TrackedSheet& sheet, const Wanted& wanted) {
  std::vector<CellRef> found;
  for (std::uint32_t row = 0; row < sheet.height(); ++row) {
    for (std::uint32_t column = 0; column < sheet.width(); ++column) {
      if (wanted(sheet, {row, column})) found.push_back({row, column});
    }
  }
  return found;
}

bool gives_meaning(CellRole role) {
  return role == CellRole::label || role == CellRole::header || role == CellRole::heading ||
         role == CellRole::group || role == CellRole::total_label || role == CellRole::attribute;
}

bool is_label(const TrackedSheet& sheet, CellRef at) {
  const TrackedCell& cell = sheet.at(at);
  return !cell.empty() && gives_meaning(cell.role);
}

bool is_header(const TrackedSheet& sheet, CellRef at) {
  const TrackedCell& cell = sheet.at(at);
  return !cell.empty() && cell.role == CellRole::header;
}

bool is_value(const TrackedSheet& sheet, CellRef at) {
  return sheet.at(at).role == CellRole::value && !sheet.at(at).empty();
}

std::string unknown_word(Chance& chance) {
  return chance.one_of(
      std::vector<std::string>{"Fietsen", "Opmerking", "Iets anders", "Nieuw", "Kastanje", "xyz"});
}

/// The lowest header row over any figure of the sheet.
std::optional<std::uint32_t> header_row(const TrackedSheet& sheet, Chance& chance) {
  const auto headers = cells_that(sheet, is_header);
  if (headers.empty()) return std::nullopt;
  std::uint32_t row = chance.one_of(headers).row;
  const auto has_header = [&](std::uint32_t candidate) {
    return std::any_of(headers.begin(), headers.end(),
                       [&](CellRef at) { return at.row == candidate; });
  };
  while (has_header(row + 1)) ++row;
  return row;
}

std::string name_of(const TrackedSheet& sheet, CellRef at) {
  return sheet.name + "!" + workbook::a1(at);
}

std::string insert_rows(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const std::uint32_t at = chance.below(sheet.height() + 1);
  const std::uint32_t count = 1 + chance.below(3);
  for (std::uint32_t i = 0; i < count; ++i) sheet.insert_row(at);
  return std::to_string(count) + " empty rows before " + name_of(sheet, {at, 0});
}

std::string insert_columns(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const std::uint32_t at = chance.below(sheet.width() + 1);
  const std::uint32_t count = 1 + chance.below(2);
  for (std::uint32_t i = 0; i < count; ++i) sheet.insert_column(at);
  return std::to_string(count) + " empty columns before " + name_of(sheet, {0, at});
}

std::string move_all(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const std::uint32_t rows = chance.below(6);
  const std::uint32_t columns = chance.below(4);
  for (std::uint32_t i = 0; i < rows; ++i) sheet.insert_row(0);
  for (std::uint32_t i = 0; i < columns; ++i) sheet.insert_column(0);
  return sheet.name + " moved by " + std::to_string(rows) + " rows, " + std::to_string(columns) +
         " columns";
}

/// A new column beside figures, with or without a header; what stands in it, `fill` says.
std::string insert_filled_column(TrackedBook& book, Chance& chance,
                                 const std::function<void(TrackedSheet&, CellRef)>& fill) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const auto values = cells_that(sheet, is_value);
  if (values.empty()) return {};
  const std::uint32_t at = chance.below(sheet.width() + 1);
  const auto header = header_row(sheet, chance);
  sheet.insert_column(at);
  for (const CellRef value : values) {
    if (sheet.at({value.row, at}).empty()) fill(sheet, {value.row, at});
  }
  const bool named = header && chance.below(3) > 0;
  const std::string word = unknown_word(chance);
  if (named) sheet.write({*header, at}, word);
  return "before " + name_of(sheet, {0, at}) + (named ? " headed " + word : " without header");
}

std::string insert_text_column(TrackedBook& book, Chance& chance) {
  const std::string word = unknown_word(chance);
  const auto said = insert_filled_column(
      book, chance, [&](TrackedSheet& sheet, CellRef at) { sheet.write(at, word); });
  return said.empty() ? said : "text column " + said;
}

std::string insert_number_column(TrackedBook& book, Chance& chance) {
  const int kind = static_cast<int>(chance.below(4));
  int next = 0;
  const auto said = insert_filled_column(book, chance, [&](TrackedSheet& sheet, CellRef at) {
    ++next;
    const double number = kind == 0   ? 4000.0 + chance.below(9000)
                          : kind == 1 ? 2010.0 + next % 12
                          : kind == 2 ? 1.0 + next % 12
                                      : 2021.0;
    sheet.write(at, number);
  });
  return said.empty() ? said : "number column " + said;
}

std::string insert_label_like_column(TrackedBook& book, Chance& chance) {
  // A column that another place of the sheet might have for a label.
  static const std::vector<std::string> words{"2021", "januari", "Telefoon", "CAW", "Alcohol"};
  const std::string word = chance.one_of(words);
  const auto said = insert_filled_column(
      book, chance, [&](TrackedSheet& sheet, CellRef at) { sheet.write(at, word); });
  return said.empty() ? said : "column of " + word + " " + said;
}

std::string insert_text_row(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  if (sheet.width() == 0) return {};
  const std::uint32_t at = chance.below(sheet.height() + 1);
  sheet.insert_row(at);
  const std::string word = unknown_word(chance);
  if (chance.below(2) == 0) {
    sheet.write({at, chance.below(sheet.width())}, word);
    return "text " + word + " in a new row " + name_of(sheet, {at, 0});
  }
  for (std::uint32_t column = 0; column < sheet.width(); ++column) {
    if (chance.below(3) > 0) sheet.write({at, column}, word);
  }
  return "texts " + word + " in a new row " + name_of(sheet, {at, 0});
}

std::string insert_number_row(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const auto values = cells_that(sheet, is_value);
  if (values.empty()) return {};
  const std::uint32_t like = chance.one_of(values).row;
  const std::uint32_t at = like + chance.below(2);
  sheet.insert_row(at);
  const std::uint32_t source = at <= like ? like + 1 : like;
  const bool named = chance.below(2) == 0;
  for (std::uint32_t column = 0; column < sheet.width(); ++column) {
    if (is_value(sheet, {source, column})) {
      sheet.write({at, column}, static_cast<double>(3000 + chance.below(500)));
    }
    const bool label = sheet.rows[source][column].role == CellRole::label;
    if (label && named) sheet.write({at, column}, unknown_word(chance));
  }
  return std::string("row of figures ") + (named ? "with" : "without") + " label " +
         name_of(sheet, {at, 0});
}

std::string add_header_row(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const auto header = header_row(sheet, chance);
  if (!header) return {};
  const std::uint32_t at = *header + 1 - chance.below(3 > *header + 1 ? *header + 2 : 3);
  sheet.insert_row(at);
  const std::string word = unknown_word(chance);
  const bool all = chance.below(2) == 0;
  for (const CellRef value : cells_that(sheet, is_value)) {
    if (value.row < at) continue;
    sheet.write({at, value.column}, word);
    if (!all) break;
  }
  return "header row " + word + " " + name_of(sheet, {at, 0});
}

std::string typo(const std::string& text, Chance& chance) {
  const std::size_t at = 1 + chance.below(text.size() - 2);
  std::string result = text;
  switch (chance.below(3)) {
    case 0:
      result.erase(at, 1);
      break;
    case 1:
      result.insert(at, 1, 'x');
      break;
    default:
      std::swap(result[at], result[at + 1]);
  }
  return result;
}

bool plain(const std::string& text) {
  return text.size() >= 5 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '.';
         });
}

std::string slip_in_label(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const auto labels = cells_that(sheet, [](const TrackedSheet& in, CellRef at) {
    return is_label(in, at) && in.at(at).is_text() && plain(in.at(at).text);
  });
  if (labels.empty()) return {};
  const CellRef at = chance.one_of(labels);
  const std::string before = sheet.at(at).text;
  sheet.write(at, typo(before, chance));
  return name_of(sheet, at) + " " + before + " -> " + sheet.at(at).text;
}

std::string rename_label(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const auto labels = cells_that(sheet, is_label);
  if (labels.empty()) return {};
  const CellRef at = chance.one_of(labels);
  const std::string before = sheet.at(at).text;
  sheet.write(at, unknown_word(chance));
  return name_of(sheet, at) + " " + before + " -> " + sheet.at(at).text;
}

// Where empty labels take the one above, one that is erased says so of its row.
bool opens_run(const TrackedSheet& sheet, CellRef at) {
  return at.column > 0 && at.row + 1 < sheet.height() && sheet.at(at).role == CellRole::label &&
         is_label(sheet, {at.row, at.column - 1}) && sheet.at({at.row + 1, at.column - 1}).empty();
}

std::string erase_label(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const auto labels = cells_that(sheet, [](const TrackedSheet& in, CellRef at) {
    return is_label(in, at) && in.at(at).role != CellRole::group &&
           in.at(at).role != CellRole::attribute && !opens_run(in, at);
  });
  if (labels.empty()) return {};
  const CellRef at = chance.one_of(labels);
  const std::string before = sheet.at(at).text;
  sheet.at(at) = TrackedCell();
  return name_of(sheet, at) + " " + before + " erased";
}

std::string rename_sheet(TrackedBook& book, Chance& chance) {
  TrackedSheet& sheet = any_sheet(book, chance);
  const std::string before = sheet.name;
  const bool slip = before.size() > 4 && chance.below(2) == 0;
  sheet.name = slip ? typo(before, chance) : "Nieuw blad";
  return "sheet " + before + " -> " + sheet.name;
}

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

}  // namespace

const std::vector<Edit>& edits() {
  static const std::vector<Edit> all{{"empty rows", insert_rows},
                                     {"empty columns", insert_columns},
                                     {"all moved", move_all},
                                     {"text column", insert_text_column},
                                     {"number column", insert_number_column},
                                     {"label column", insert_label_like_column},
                                     {"text row", insert_text_row},
                                     {"number row", insert_number_row},
                                     {"header row", add_header_row},
                                     {"slip", slip_in_label},
                                     {"other label", rename_label},
                                     {"label erased", erase_label},
                                     {"sheet renamed", rename_sheet},
                                     {"columns swapped", swap_columns},
                                     {"rows swapped", swap_rows},
                                     {"column dropped", drop_column},
                                     {"row dropped", drop_row},
                                     {"column copied", copy_column},
                                     {"row copied", copy_row},
                                     {"unmerged", unmerge},
                                     {"merged", merge},
                                     {"sheets swapped", swap_sheets},
                                     {"blocks swapped", swap_blocks}};
  return all;
}

}  // namespace bijlage::mapping::test
