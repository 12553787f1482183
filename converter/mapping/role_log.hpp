#pragma once

#include <cstddef>
#include <map>
#include <tuple>

#include "mapping/grid.hpp"
#include "mapping/labels.hpp"
#include "model/cell_role.hpp"
#include "model/dataset.hpp"

namespace bijlage::mapping {

/// Keeps the accounts of cells while a workbook is read, one sheet after the other. Places are the
/// grid's. Who reads without accounts has none: a null pointer.
class RoleLog {
 public:
  using Labels = std::vector<model::LabelNumber>;

  /// Both outlive it.
  RoleLog(const Mapping& mapping, model::CellAccounts& accounts);

  void open_sheet(const workbook::Sheet& sheet);
  /// A cell got its role. `by` is the label that decided it.
  void account(const Grid& grid, workbook::CellRef at, model::CellRole role,
               const TableMapping* table, std::optional<workbook::CellRef> by);
  /// What a label in a cell gives; the same label of the same table is one use.
  model::LabelNumber label(const Grid& grid, model::LabelOrigin origin, workbook::CellRef at,
                           const Sense& sense, const TableMapping& table);
  /// What a label gives that is no cell: a name, or what the mapping fixes.
  model::LabelNumber label(model::LabelOrigin origin, std::string_view text, const Sense& sense,
                           const TableMapping& table);
  /// A figure, or an empty cell in a figure's place, with the labels that bear on it.
  void figure(const Grid& grid, workbook::CellRef at, const TableMapping& table, Labels labels);
  /// What stands in one cell was found to belong in the other.
  void exchange(const Grid& grid, workbook::CellRef at, workbook::CellRef other);
  /// Cells that only have a format are no cells here.
  void close_sheet(const workbook::Sheet& sheet, bool mapped);
  /// A cell in a figure's place of which no observation came could go nowhere.
  void settle(const model::Dataset& data);

 private:
  std::uint16_t number_of(const TableMapping& table) const;
  model::CellAccount& account_at(const Grid& grid, workbook::CellRef at);

  const Mapping& mapping_;
  model::CellAccounts& accounts_;
  std::vector<model::CellAccount> cells_;                  // by the order of Sheet::cells
  std::map<workbook::CellRef, model::CellAccount> empty_;  // figures' places without a cell
  std::map<std::tuple<workbook::CellRef, model::LabelOrigin, std::uint16_t>, model::LabelNumber>
      known_;
};

}  // namespace bijlage::mapping
