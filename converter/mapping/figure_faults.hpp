#pragma once

#include <string>

#include "mapping/sheet_extract.hpp"

namespace bijlage::mapping {

/// S02 for a figure of which labels say different things of one dimension. Once a block and
/// dimension: what labels around the block say, all its figures have.
void report_contradiction(const SheetTask& task, const TableMapping& table, workbook::CellRef at,
                          const std::string& dimension, ReadBlock& block);
/// S02 for a figure of which no label says a dimension; once a block and dimension.
void report_incomplete(const SheetTask& task, const TableMapping& table, workbook::CellRef at,
                       const std::string& dimension, ReadBlock& block);

/// P03 for a figure whose period ends "now": on another day it would have another one. Once a
/// block.
void report_open_end(const SheetTask& task, const TableMapping& table, workbook::CellRef at,
                     const calendar::Period& period, ReadBlock& block);

/// Where the mapping fixes a dimension's code for a table.
struct FixedAt {
  std::string text;  ///< the code
  std::uint32_t line = 0;
  std::string place;  ///< "annex.toml:12"
};
/// Nothing where it does not.
std::optional<FixedAt> fixed_at(const Mapping& mapping, const TableMapping& table,
                                std::string_view dimension);

}  // namespace bijlage::mapping
