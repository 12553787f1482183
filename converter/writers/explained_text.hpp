#pragma once

#include <string>

#include "config/wording.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::writers {

/// As lines of text: of each sheet its blocks with the cells of each role, or the stories of the
/// cells that were asked for, and then the findings. Control characters of a submission never
/// reach the terminal.
std::string explained_text(const ExplainedFile& file, const config::Wording& wording);

}  // namespace bijlage::writers
