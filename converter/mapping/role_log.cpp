#include "mapping/role_log.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace bijlage::mapping {

using model::CellAccount;
using model::CellRole;
using model::LabelNumber;
using model::LabelOrigin;
using workbook::CellRef;

namespace {

std::vector<std::pair<std::string, std::string>> gifts_of(const Sense& sense,
                                                          std::string_view text) {
  std::vector<std::pair<std::string, std::string>> gives(sense.codes.begin(), sense.codes.end());
  if (sense.period) {
    const auto whole = calendar::complete(*sense.period);
    gives.emplace_back("period", whole ? whole->sdmx() : std::string(text));
  }
  return gives;
}

}  // namespace

RoleLog::RoleLog(const Mapping& mapping, model::CellAccounts& accounts)
    : mapping_(mapping), accounts_(accounts) {
  for (const TableMapping& table : mapping.tables) {
    accounts_.tables.push_back({table.id, table.line});
  }
}

void RoleLog::open_sheet(const workbook::Sheet& sheet) {
  cells_.assign(sheet.cells.size(), {});
  for (std::size_t i = 0; i < cells_.size(); ++i) cells_[i].cell = sheet.cells[i].ref();
  empty_.clear();
  known_.clear();
}

std::uint16_t RoleLog::number_of(const TableMapping& table) const {
  return static_cast<std::uint16_t>(&table - mapping_.tables.data() + 1);
}

CellAccount& RoleLog::account_at(const Grid& grid, CellRef at) {
  if (const workbook::Cell* cell = grid.cell(at)) return cells_[grid.number_of(*cell)];
  CellAccount& account = empty_[grid.original(at)];
  account.cell = grid.original(at);
  return account;
}

void RoleLog::account(const Grid& grid, CellRef at, CellRole role, const TableMapping* table,
                      std::optional<CellRef> by) {
  CellAccount& account = account_at(grid, at);
  account.role = role;
  account.table = table == nullptr ? std::uint16_t{0} : number_of(*table);
  if (by) account.by = grid.original(*by);
}

LabelNumber RoleLog::label(const Grid& grid, LabelOrigin origin, CellRef at, const Sense& sense,
                           const TableMapping& table) {
  const CellRef cell = grid.original(at);
  const auto next = static_cast<LabelNumber>(accounts_.labels.size());
  const auto [entry, is_new] = known_.try_emplace({cell, origin, number_of(table)}, next);
  if (!is_new) return entry->second;
  label(origin, grid.label(at).text, sense, table);
  accounts_.labels.back().cell = cell;
  account_at(grid, at).labels.push_back(next);
  return next;
}

LabelNumber RoleLog::label(LabelOrigin origin, std::string_view text, const Sense& sense,
                           const TableMapping& table) {
  const auto number = static_cast<LabelNumber>(accounts_.labels.size());
  accounts_.labels.push_back(
      {origin, {}, std::string(text), gifts_of(sense, text), number_of(table)});
  return number;
}

void RoleLog::figure(const Grid& grid, CellRef at, const TableMapping& table, Labels labels) {
  CellAccount& account = account_at(grid, at);
  account.role = CellRole::value;
  account.table = number_of(table);
  account.labels = std::move(labels);
}

void RoleLog::exchange(const Grid& grid, CellRef at, CellRef other) {
  std::swap(account_at(grid, at).labels, account_at(grid, other).labels);
}

void RoleLog::close_sheet(const workbook::Sheet& sheet, bool mapped) {
  auto& made = accounts_.sheets.emplace_back();
  made.sheet = sheet.name;
  made.mapped = mapped;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const bool filled = sheet.cells[i].kind != workbook::CellKind::blank;
    if (filled) made.cells.push_back(std::move(cells_[i]));
  }
  for (auto& [cell, account] : empty_) made.cells.push_back(std::move(account));
  std::sort(made.cells.begin(), made.cells.end(),
            [](const CellAccount& a, const CellAccount& b) { return a.cell < b.cell; });
}

void RoleLog::settle(const model::Dataset& data) {
  std::set<std::pair<std::string_view, CellRef>> figures;
  for (const model::Observation& obs : data.observations) {
    figures.emplace(data.sheets[obs.source.sheet], obs.source.cell);
  }
  for (model::SheetAccounts& sheet : accounts_.sheets) {
    for (CellAccount& account : sheet.cells) {
      if (account.role != CellRole::value) continue;
      if (figures.count({sheet.sheet, account.cell}) == 0) account.role = CellRole::refused;
    }
  }
}

}  // namespace bijlage::mapping
