#pragma once

#include <vector>

#include "app/intake.hpp"
#include "app/settings.hpp"

namespace bijlage::app {

/// Keeps the rows that findings point at which were raised since the files were taken in: by
/// comparing them with each other, or with what was answered before. A file that has such a finding
/// is read once more; of standard input, which cannot be, no more rows are kept.
void keep_later_rows(std::vector<Intake>& intakes, const Reception& reception,
                     const Settings& settings);

}  // namespace bijlage::app
