#pragma once

#include "app/inspect.hpp"

namespace bijlage::app {

/// Looks at one sheet; takes out of it what need not be copied.
SheetInspection inspect_sheet(const workbook::Workbook& book, workbook::Sheet& sheet,
                              const std::vector<std::shared_ptr<const config::Locale>>& locales,
                              calendar::Date today);

}  // namespace bijlage::app
