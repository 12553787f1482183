#pragma once

#include <string>

namespace bijlage::samples {

/// What an .ods workbook looks like: the same colours and borders as the other samples.

extern const std::string xml_head;

/// The opening tag of a part's root element, with the namespaces that the parts use.
std::string opening(const std::string& root);

/// The automatic styles of content.xml: `sheet`, `labels` and `figures` (columns), `row` and `tall`
/// (rows), and those of cells.
std::string cell_styles();

/// The part styles.xml: A4 on its side, a sheet as wide as the page.
std::string page_styles();

}  // namespace bijlage::samples
