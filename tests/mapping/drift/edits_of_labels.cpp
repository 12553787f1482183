#include "mapping/drift/edit_kinds.hpp"

#include <algorithm>

#include "mapping/drift/edit_places.hpp"

namespace bijlage::mapping::test {

using model::CellRole;
using workbook::CellRef;

namespace {

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

}  // namespace

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

namespace {

// Where empty labels take the one above, one that is erased says so of its row.
bool opens_run(const TrackedSheet& sheet, CellRef at) {
  return at.column > 0 && at.row + 1 < sheet.height() && sheet.at(at).role == CellRole::label &&
         is_label(sheet, {at.row, at.column - 1}) && sheet.at({at.row + 1, at.column - 1}).empty();
}

}  // namespace

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

}  // namespace bijlage::mapping::test
