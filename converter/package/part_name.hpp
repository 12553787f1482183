#pragma once

#include <string>
#include <string_view>

/// Names of parts inside a container (OPC, ECMA-376 Part 2, 6.2 and 6.4).
namespace bijlage::package {

/// `\xl\Workbook.xml` → `xl/Workbook.xml`.
std::string clean_part_name(std::string_view name);
/// For comparing: lower-case ASCII.
std::string part_key(std::string_view name);
/// What a relationship of `source` (a part's name) points at: `../media/a.png` seen from
/// `xl/worksheets/sheet1.xml` is `xl/media/a.png`; `/xl/a.xml` counts from the root.
std::string resolve_part(std::string_view source, std::string_view target);
/// `%20` and the like as characters.
std::string percent_decoded(std::string_view text);
/// `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the whole package (``) → `_rels/.rels`.
std::string relationships_part(std::string_view source);

}  // namespace bijlage::package
