#pragma once

#include <vector>

#include "app/settings.hpp"
#include "mapping/mapping.hpp"
#include "mapping/shelf.hpp"

namespace bijlage::app {

/// The mappings that a run chooses from: those given with -m, else those that come with the
/// program and those of the folders given with `--mappings`. Throws `config::FileMistakes` and
/// `base::Failure` (Trouble::usage).
std::vector<mapping::Mapping> load_mappings(const Settings& settings, mapping::Shelf& shelf);

}  // namespace bijlage::app
