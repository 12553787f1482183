#pragma once

#include <string_view>

/// Names that the parts of a workbook have in common (ECMA-376 Part 1, transitional).
namespace bijlage::writers::bulk {

inline constexpr std::string_view xml_declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline constexpr std::string_view relation_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view package_relations =
    "http://schemas.openxmlformats.org/package/2006/relationships";

}  // namespace bijlage::writers::bulk
