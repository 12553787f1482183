#pragma once

#include "calendar/period_words.hpp"
#include "config/toml_file.hpp"

namespace bijlage::config {

/// The words for periods of a locale file, `[periods]`; mistakes go to the table's file.
calendar::PeriodWords read_periods(Table& root);

}  // namespace bijlage::config
