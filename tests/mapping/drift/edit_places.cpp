#include "mapping/drift/edit_places.hpp"

#include <algorithm>

namespace bijlage::mapping::test {

using model::CellRole;
using workbook::CellRef;

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

namespace {

bool gives_meaning(CellRole role) {
  return role == CellRole::label || role == CellRole::header || role == CellRole::heading ||
         role == CellRole::group || role == CellRole::total_label || role == CellRole::attribute;
}

}  // namespace

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

}  // namespace bijlage::mapping::test
