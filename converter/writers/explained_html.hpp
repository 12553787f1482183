#pragma once

#include <string>

#include "config/wording.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::writers {

/// As one HTML page that can be mailed and printed: no scripts, nothing fetched from elsewhere.
/// Each sheet is drawn as it looks, every cell coloured by its role, with the role's letter and a
/// border or pattern of its own in it, so that no colour is needed; what a cell became stands in
/// its title. Under the drawing a legend, the cells by block and role, the findings, and all cells
/// one by one.
std::string explained_html(const ExplainedFile& file, const config::Wording& wording);

}  // namespace bijlage::writers
