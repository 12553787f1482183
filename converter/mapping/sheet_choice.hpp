#pragma once

#include <optional>
#include <vector>

#include "mapping/block.hpp"

namespace bijlage::mapping {

/// A table that stands on a sheet whose name its `sheets` do not fit.
struct Stray {
  std::size_t table = 0;             ///< into Mapping::tables
  workbook::CellRange header;        ///< where it was recognised
  std::optional<std::string> other;  ///< another such sheet: then nobody knows which one is meant
};

/// Which tables a sheet is read by.
struct SheetChoice {
  std::vector<std::size_t> tables;  ///< into Mapping::tables, in its order
  std::vector<Stray> strays;        ///< those of `tables` that the name does not fit …
  std::vector<Stray> unread;        ///< … and those that it is not read by for that reason
};

/// For each sheet of the workbook: by its name the tables that are for it. A sheet with data that
/// none is for may be a renamed one: that shows by the headers on it. It is read where `[drift]`
/// says so, the table is found nowhere else, and only this sheet may be meant.
std::vector<SheetChoice> choose_sheets(const workbook::Workbook& book, const Mapping& mapping,
                                       const LabelReader& labels);

}  // namespace bijlage::mapping
