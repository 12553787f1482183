#pragma once

#include <string>
#include <vector>

#include "config/catalogue.hpp"
#include "mapping/shelf.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::mapping::suggesting {

/// What a draft accounts for on one sheet.
struct SheetAccount {
  std::string sheet;
  std::size_t figures = 0;             ///< cells that look like figures
  std::size_t accounted = 0;           ///< of these: observations and totals
  std::vector<std::string> left_over;  ///< the others, as ranges: "B5:B9"
};

/// A drafted mapping file.
struct Draft {
  std::string toml;
  std::size_t tables = 0;        ///< that the loader sees
  std::size_t commented = 0;     ///< that are written commented out
  std::size_t decisions = 0;     ///< comments where a person must decide
  std::size_t observations = 0;  ///< what it extracts from the workbook it was drafted for
  std::vector<SheetAccount> sheets;
};

/// What a draft is made with. All of it outlives the call.
struct DraftOrder {
  std::string file;                ///< the workbook's name
  calendar::Date today;            ///< what "heden" means in it
  const config::Catalogue& words;  ///< of the comments
  Shelf& shelf;                    ///< the models and locales to choose from
};

/// Drafts a mapping file for a workbook that none fits: finds tables, headers, periods, groups,
/// totals and notes by what the cells look like and what the models know, writes them as TOML with
/// comments where a person must decide, and chooses between readings by loading the draft and
/// extracting by it. What it writes, the loader accepts. Throws `base::Failure` (Trouble::input)
/// for a workbook without cells, and what `Shelf` throws.
Draft draft_mapping(const workbook::Workbook& book, const DraftOrder& order);

}  // namespace bijlage::mapping::suggesting
