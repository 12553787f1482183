#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/blocks.hpp"
#include "calendar/period_words.hpp"
#include "config/locale.hpp"
#include "workbook/workbook.hpp"

namespace bijlage::app {

/// A label of a sheet that says something about a period.
struct PeriodLabel {
  std::string text;                        ///< as it stands there
  std::optional<calendar::Period> period;  ///< nothing where it is a piece: a month without a year
  std::uint64_t count = 0;                 ///< in how many cells …
  std::vector<workbook::CellRef> cells;    ///< … and the first of these
};

/// What was found on one sheet.
struct PeriodLabels {
  std::vector<PeriodLabel> labels;  ///< in the order in which they first occur
  bool all = true;                  ///< false: there were too many texts to look at each
};

/// Looks for periods in texts and dates, and in numbers where years stand as labels: in the header
/// rows and the left column of a block. `locales` are tried in their order.
PeriodLabels period_labels(const workbook::Workbook& book, const workbook::Sheet& sheet,
                           const std::vector<Block>& blocks,
                           const std::vector<std::shared_ptr<const config::Locale>>& locales,
                           calendar::Date today);

}  // namespace bijlage::app
