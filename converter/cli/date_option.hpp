#pragma once

#include <optional>

#include "calendar/date.hpp"
#include "cli/command.hpp"

namespace bijlage::cli {

/// The day that `--date` names; nothing where it is not given. Throws `base::Failure` where it is
/// no date of ISO 8601.
std::optional<calendar::Date> date_option(const Arguments& arguments);

}  // namespace bijlage::cli
