#include "model/cell_role.hpp"

#include <algorithm>
#include <array>

namespace bijlage::model {
namespace {

constexpr std::array<CellRole, 14> all_roles{
    CellRole::heading,   CellRole::header, CellRole::unit,        CellRole::group,
    CellRole::label,     CellRole::value,  CellRole::total_label, CellRole::total,
    CellRole::attribute, CellRole::note,   CellRole::skipped,     CellRole::refused,
    CellRole::unmapped,  CellRole::text};
constexpr std::array<std::string_view, all_roles.size()> role_names{
    "unmapped", "text",        "value",     "label", "header", "heading", "group",
    "total",    "total_label", "attribute", "unit",  "note",   "skipped", "refused"};
constexpr std::array<std::string_view, 7> origin_names{
    "fixed", "file_name", "sheet_name", "heading", "group", "above", "left"};

}  // namespace

std::span<const CellRole> cell_roles() { return all_roles; }

std::string_view cell_role_name(CellRole role) {
  return role_names.at(static_cast<std::size_t>(role));
}

std::string_view label_origin_name(LabelOrigin origin) {
  return origin_names.at(static_cast<std::size_t>(origin));
}

const std::string* LabelUse::code_of(std::string_view dimension) const {
  const auto found = std::find_if(gives.begin(), gives.end(),
                                  [&](const auto& gift) { return gift.first == dimension; });
  return found == gives.end() ? nullptr : &found->second;
}

const CellAccount* SheetAccounts::find(workbook::CellRef cell) const {
  const auto found = std::partition_point(
      cells.begin(), cells.end(), [&](const CellAccount& account) { return account.cell < cell; });
  return found != cells.end() && found->cell == cell ? &*found : nullptr;
}

const SheetAccounts* CellAccounts::find(std::string_view sheet) const {
  const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const SheetAccounts& accounts) {
    return accounts.sheet == sheet;
  });
  return found == sheets.end() ? nullptr : &*found;
}

const TableLine* CellAccounts::table(std::uint16_t number) const {
  return number == 0 ? nullptr : &tables[number - 1U];
}

}  // namespace bijlage::model
