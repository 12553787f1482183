#pragma once

#include <string>

#include "config/wording.hpp"
#include "writers/explained_file.hpp"

namespace bijlage::writers {

/// The drawing of a sheet: an HTML table with Excel's letters and numbers at its sides, merged
/// cells merged, every cell in its role's style.
std::string drawing_html(const ExplainedSheet& sheet, const config::Wording& wording);

/// The small sign of a role that stands in each of its cells, for readers and printers without
/// colour.
std::string role_sign_html(model::CellRole role, const config::Wording& wording);

}  // namespace bijlage::writers
