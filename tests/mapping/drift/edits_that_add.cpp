#include "mapping/drift/edit_kinds.hpp"

#include <algorithm>

#include "mapping/drift/edit_places.hpp"

namespace bijlage::mapping::test {

using model::CellRole;
using workbook::CellRef;

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

namespace {

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

}  // namespace

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

}  // namespace bijlage::mapping::test
