#pragma once

#include <string>
#include <vector>

#include "app/inspect.hpp"
#include "config/wording.hpp"

namespace bijlage::app {

/// What was found as JSON; docs/inspect.md describes its keys, which are English whatever the
/// language of the sentences in it.
std::string inspections_json(const std::vector<Inspection>& inspections,
                             const config::Wording& wording);

}  // namespace bijlage::app
