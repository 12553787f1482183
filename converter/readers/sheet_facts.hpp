#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workbook/workbook.hpp"

/// Facts about a sheet that readers of all formats find in the same way.
namespace bijlage::readers {

/// `B7, B9, C1`: the first twenty, then how many more (`+ 5`).
std::string listed(const std::vector<std::string>& places);
std::string listed(const std::vector<workbook::CellRef>& places);
std::string listed(const std::vector<workbook::CellRange>& places);

/// Adds a fact unless there is nothing to say (`detail` is empty).
void add_fact(std::vector<workbook::Fact>& facts, std::string_view what,
              const workbook::Sheet& sheet, std::string detail);

/// For a finished sheet: drops merged ranges that overlap an earlier one, since only the first
/// can be shown (`fact.overlapping-merges`), and says which ranges have values under them that
/// nobody sees (`fact.hidden-values`).
void add_merge_facts(std::vector<workbook::Fact>& facts, workbook::Sheet& sheet);

}  // namespace bijlage::readers
