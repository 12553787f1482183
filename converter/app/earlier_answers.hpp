#pragma once

#include <optional>
#include <vector>

#include "app/intake.hpp"
#include "app/settings.hpp"
#include "calendar/date.hpp"

namespace bijlage::app {

/// Gives each file the findings of figures that differ from what was answered before (H02), by the
/// archive of the settings, weighed by what people decided; does nothing where none was given. Only
/// vintages before that day count; all, where there is none. Throws `base::Failure`
/// (Trouble::input) where the archive cannot be read.
void compare_with_earlier(std::vector<Intake>& intakes, const Settings& settings,
                          std::optional<calendar::Date> before = std::nullopt);

}  // namespace bijlage::app
